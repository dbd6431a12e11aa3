import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { cleanValues } from "@/lib/shared/clean-values";
import { composerPartSchema } from "./composer-draft";
import { messageKindSchema } from "./contract";

export const savedNameMaxLength = 60;
/** Staff find them by eye. */
export const savedMessagesMax = 300;

const savedNameSchema = z.string().overwrite(cleanText).trim().min(1).max(savedNameMaxLength);

/** All messages of a draft, without whom it is for. */
export const savedContentSchema = z.object({
  channelId: z.uuid().nullable(),
  messages: z.array(composerPartSchema).min(1).max(50),
});
export type SavedContent = z.infer<typeof savedContentSchema>;

export const savedSummarySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: messageKindSchema,
  body: z.string(),
  productCount: z.number().int(),
  messageCount: z.number().int(),
  createdBy: z.string().nullable(),
  /** Who made it, and managers. */
  mayChange: z.boolean(),
  updatedAt: z.iso.datetime(),
});
export type SavedSummaryDto = z.infer<typeof savedSummarySchema>;

/** Everybody's, those used last first. */
export const savedListSchema = z.object({ saved: z.array(savedSummarySchema) });

export const savedMessageSchema = savedSummarySchema.extend({ content: savedContentSchema });
export type SavedMessageDto = z.infer<typeof savedMessageSchema>;

export const savedParamsSchema = z.object({ savedId: z.uuid() });

/** The caller chooses the id, so that pressing twice makes one. */
export const newSavedMessageSchema = z.object({
  id: z.uuid(),
  name: savedNameSchema,
  content: z.preprocess(cleanValues, savedContentSchema),
});
export type NewSavedMessage = z.output<typeof newSavedMessageSchema>;

/** Only what is given changes. `isDeleted: false` takes a deletion back. */
export const savedChangeSchema = z.object({
  name: savedNameSchema.optional(),
  content: z.preprocess(cleanValues, savedContentSchema).optional(),
  isDeleted: z.boolean().optional(),
});
export type SavedChange = z.output<typeof savedChangeSchema>;
