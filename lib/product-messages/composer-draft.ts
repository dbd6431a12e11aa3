import { z } from "zod";
import { productSchema } from "@/lib/catalog/contract";
import { conversationSchema } from "@/lib/conversations/contract";
import { newId } from "@/lib/shared/ids";
import {
  chosenTemplateSchema,
  messageKindSchema,
  type ProductMessageDraft,
  type ProductMessageKind,
} from "./contract";

/** A conversation that is chosen, with what was last known of its window. */
export const composerRecipientSchema = conversationSchema.pick({
  id: true,
  channelId: true,
  customer: true,
  windowEndsAt: true,
});
export type ComposerRecipient = z.infer<typeof composerRecipientSchema>;

/** One message of a draft. */
export const composerPartSchema = z.object({
  /** Becomes the message's id: pressing Send twice sends once. */
  id: z.uuid(),
  /** Chosen on purpose; null: what suits the number of products. */
  kind: messageKindSchema.nullable().default(null),
  header: z.string(),
  body: z.string(),
  footer: z.string(),
  /** Written for `{{customer_name}}` where a customer has no name. */
  nameFallback: z.string().default(""),
  sections: z.array(z.object({ id: z.uuid(), title: z.string(), products: z.array(productSchema) })).min(1),
});
export type ComposerPart = z.infer<typeof composerPartSchema>;

/** A draft as the composer keeps it, with what it last knew of the products, so that it survives a reload. */
export const composerDraftSchema = composerPartSchema.extend({
  /** The number it goes out from; null until one was chosen on purpose. */
  channelId: z.uuid().nullable(),
  recipients: z.array(composerRecipientSchema),
  /** What those get whose window is closed. */
  template: chosenTemplateSchema.nullable().default(null),
  /** The other messages after a split, and the place of the open one among them. */
  further: z.array(composerPartSchema).default([]),
  position: z.number().int().min(0).default(0),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;
export type ComposerSection = ComposerDraft["sections"][number];

export interface DraftDefaults {
  header: string;
  body: string;
  nameFallback?: string;
}

export function newComposerDraft(defaults: DraftDefaults): ComposerDraft {
  return {
    id: newId(),
    channelId: null,
    kind: null,
    header: defaults.header,
    body: defaults.body,
    footer: "",
    nameFallback: defaults.nameFallback ?? "",
    sections: [newSection()],
    recipients: [],
    template: null,
    further: [],
    position: 0,
  };
}

/** The same as a draft of its own: sent, it is another message. */
export function withNewIds(draft: ComposerDraft): ComposerDraft {
  return { ...draft, id: newId(), further: draft.further.map((part) => ({ ...part, id: newId() })) };
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
  return isEmpty && isTextDefault && draft.recipients.length === 0 && draft.further.length === 0;
}

/** One product in one section can go out as a single product; two cannot, whatever was chosen before. */
export function canBeSingle({ sections }: Pick<ComposerDraft, "sections">): boolean {
  return sections.length === 1 && sections[0]?.products.length === 1;
}

/** What was chosen, else a single product for one and a list for more. */
export function kindOf(draft: Pick<ComposerDraft, "kind" | "sections">): ProductMessageKind {
  const suggested = canBeSingle(draft) ? "single" : "multi";
  return draft.kind === null || draft.kind === "single" ? suggested : draft.kind;
}

/**
 * What goes over the wire to our own API: without what its kind does not have, whatever stands in the
 * fields. Of a whole catalog only the first product is shown, whose picture stands for it.
 */
export function messageOf(draft: ComposerPart): ProductMessageDraft {
  const kind = kindOf(draft);
  const { body, sections } = draft;
  const footer = kind === "carousel" ? "" : draft.footer;
  const ids = sections.map(({ title, products }) => ({
    title,
    retailerIds: products.map(({ retailerId }) => retailerId),
  }));
  const { nameFallback } = draft;
  if (kind === "multi") return { kind, header: draft.header, body, footer, sections: ids, nameFallback };
  const all = ids.flatMap(({ retailerIds }) => retailerIds);
  const shown = kind === "catalog" ? all.slice(0, 1) : all;
  return { kind, header: "", body, footer, sections: [{ title: "", retailerIds: shown }], nameFallback };
}
