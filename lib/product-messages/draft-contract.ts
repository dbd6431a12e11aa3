import { z } from "zod";
import { cleanValues } from "@/lib/shared/clean-values";
import { composerDraftSchema, composerRecipientSchema } from "./composer-draft";
import { messageKindSchema } from "./contract";

export const draftParamsSchema = z.object({ draftId: z.uuid() });

/** A draft as it was last saved; `version` grows with every save. */
export const savedDraftSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  updatedAt: z.iso.datetime(),
  draft: composerDraftSchema,
});
export type SavedDraftDto = z.infer<typeof savedDraftSchema>;

/**
 * A save goes by the version that its page last saw, and carries one of its own above it: the same save
 * twice is one, and one that comes late does not overwrite what the same page has saved since.
 */
export const changeDraftInputSchema = z
  .object({
    /** 0: it is not saved yet. */
    basedOn: z.number().int().min(0),
    version: z
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
    /** The open page that writes, not the person. */
    writerId: z.uuid(),
    draft: z.preprocess(cleanValues, composerDraftSchema),
  })
  .refine(({ basedOn, version }) => version > basedOn, { path: ["version"] });
export type ChangeDraftInput = z.output<typeof changeDraftInputSchema>;

export const changedDraftSchema = z.object({ version: z.number().int(), updatedAt: z.iso.datetime() });
export type ChangedDraftDto = z.infer<typeof changedDraftSchema>;

/** Why a save was refused, as `problem` of the field `version`. */
export const draftConflicts = ["changed_elsewhere", "sent_elsewhere", "discarded_elsewhere"] as const;
export type DraftConflict = (typeof draftConflicts)[number];

/** `isDiscarded: false` takes it back. */
export const draftStateInputSchema = z.object({ isDiscarded: z.boolean() });

export const draftSummarySchema = z.object({
  id: z.uuid(),
  updatedAt: z.iso.datetime(),
  kind: messageKindSchema,
  header: z.string(),
  body: z.string(),
  productCount: z.number().int(),
  messageCount: z.number().int(),
  /** Of the first products; null for one without a name in the catalog. */
  productNames: z.array(z.string()).max(3),
  /** Null for somebody whose name is not known. */
  recipientNames: z.array(z.string().nullable()).max(3),
  recipientCount: z.number().int(),
});
export type DraftSummaryDto = z.infer<typeof draftSummarySchema>;

export const draftsListedMax = 100;
/** One's own, the newest first, at most `draftsListedMax`. */
export const draftListSchema = z.object({ drafts: z.array(draftSummarySchema) });

/** How many that list has. */
export const draftCountSchema = z.object({ count: z.number().int() });

export const draftRecipientsMax = 200;
/** Asks what is known now of those whom a draft is for. */
export const draftRecipientsInputSchema = z.object({
  conversationIds: z.array(z.uuid()).max(draftRecipientsMax),
});
export type DraftRecipientsInput = z.infer<typeof draftRecipientsInputSchema>;
export const draftRecipientsSchema = z.object({ recipients: z.array(composerRecipientSchema) });
