import { z } from "zod";
import { productSchema } from "@/lib/catalog/contract";
import { conversationSchema } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";
import type { ProductMessageDraft } from "./contract";

/** A conversation that is chosen, with what was last known of its window. */
export const composerRecipientSchema = conversationSchema.pick({
  id: true,
  channelId: true,
  customer: true,
  windowEndsAt: true,
});
export type ComposerRecipient = z.infer<typeof composerRecipientSchema>;

/** A draft as the composer keeps it, with what it last knew of the products, so that it survives a reload. */
export const composerDraftSchema = z.object({
  /** Becomes the message's id: pressing Send twice sends once. */
  id: z.uuid(),
  /** The number it goes out from; null until one was chosen on purpose. */
  channelId: z.uuid().nullable(),
  /** One product goes out as a single product, unless the clerk wants it shown as a list. */
  wantsList: z.boolean(),
  header: z.string(),
  body: z.string(),
  footer: z.string(),
  sections: z.array(z.object({ id: z.uuid(), title: z.string(), products: z.array(productSchema) })).min(1),
  recipients: z.array(composerRecipientSchema),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;
export type ComposerSection = ComposerDraft["sections"][number];

export interface DraftDefaults {
  header: string;
  body: string;
}

export function newComposerDraft(defaults: DraftDefaults): ComposerDraft {
  return {
    id: newId(),
    channelId: null,
    wantsList: false,
    header: defaults.header,
    body: defaults.body,
    footer: "",
    sections: [newSection()],
    recipients: [],
  };
}

export function newSection(): ComposerSection {
  return { id: newId(), title: "", products: [] };
}

/** Whether staff have put anything of their own into it. */
export function isUntouched(draft: ComposerDraft, defaults: DraftDefaults): boolean {
  const isEmpty =
    draft.sections.length === 1 && draft.sections[0]?.products.length === 0 && !draft.sections[0].title;
  const isTextDefault =
    draft.header === defaults.header && draft.body === defaults.body && draft.footer === "";
  return isEmpty && isTextDefault && draft.recipients.length === 0;
}

export function canBeSingle(draft: ComposerDraft): boolean {
  return draft.sections.length === 1 && draft.sections[0]?.products.length === 1;
}

/** What goes over the wire to our own API; a single product has no header, whatever stands in the field. */
export function messageOf(draft: ComposerDraft): ProductMessageDraft {
  const kind = canBeSingle(draft) && !draft.wantsList ? "single" : "multi";
  return {
    kind,
    header: kind === "single" ? "" : draft.header,
    body: draft.body,
    footer: draft.footer,
    sections: draft.sections.map(({ title, products }) => ({
      title: kind === "single" ? "" : title,
      retailerIds: products.map(({ retailerId }) => retailerId),
    })),
  };
}
