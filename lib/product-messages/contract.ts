import { z } from "zod";
import { productSchema } from "@/lib/catalog/contract";
import { conversationSchema, messageSchema } from "@/lib/conversations/contract";
import { type TemplateKind, templateKindSchema, templateKinds } from "@/lib/templates/contract";

/** Single product, product list, product carousel, whole catalog: 360dialog.md §3. There is a template for each. */
export const messageKinds = templateKinds;
export const messageKindSchema = templateKindSchema;
export type ProductMessageKind = TemplateKind;

export const nameFallbackMaxLength = 40;

/**
 * What staff compose. Shape only: whether it may be sent is decided by `findProblems` in
 * `product-message-rules.ts`, which form, route and verb share.
 */
export const draftSchema = z.object({
  kind: messageKindSchema,
  header: z.string().max(2000),
  body: z.string().max(5000),
  footer: z.string().max(2000),
  sections: z
    .array(
      z.object({ title: z.string().max(1000), retailerIds: z.array(z.string().min(1).max(200)).max(500) }),
    )
    .max(100),
  /** Written for `{{customer_name}}` where a customer has no name. */
  nameFallback: z.string().max(nameFallbackMaxLength).optional(),
});
export type ProductMessageDraft = z.infer<typeof draftSchema>;

export const maxRecipients = 50;

/** For customers whose window is closed. */
export const chosenTemplateSchema = z.object({
  id: z.uuid(),
  /** One for each placeholder, in the template's order. */
  values: z.array(z.string().max(2000)).max(50),
});
export type ChosenTemplate = z.infer<typeof chosenTemplateSchema>;

export const sendProductMessageInputSchema = z.object({
  /** Chosen by the composer: the same id twice is the same message once. */
  id: z.uuid(),
  catalogId: z.uuid(),
  conversationIds: z.array(z.uuid()).min(1).max(maxRecipients),
  message: draftSchema,
  /** Those whose window is closed get it instead. */
  template: chosenTemplateSchema.nullable().optional(),
  /** The other messages of a split, sent after it to the same people: all of them or none. */
  further: z
    .array(z.object({ id: z.uuid(), message: draftSchema }))
    .max(100)
    .optional(),
  /** One's own draft that it was composed in, which is done with it. */
  draftId: z.uuid().optional(),
  /** Sent in five seconds, until which it can be taken back; at once when left out. */
  isHeld: z.boolean().optional(),
});
export type SendProductMessageInput = z.infer<typeof sendProductMessageInputSchema>;

export const recipientSchema = z.object({
  conversation: conversationSchema.pick({ id: true, customer: true, windowEndsAt: true }),
  message: messageSchema,
});

export const productMessageSchema = z.object({
  id: z.uuid(),
  kind: messageKindSchema,
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  channelName: z.string(),
  header: z.string().nullable(),
  body: z.string().nullable(),
  productCount: z.number().int(),
  recipients: z.array(recipientSchema),
  /** Milliseconds from the answer during which it can be taken back; 0 when it cannot. */
  heldForMs: z.number().int().default(0),
});
export type ProductMessageDto = z.infer<typeof productMessageSchema>;

/** At most so many products of a draft are asked for at once. */
export const draftProductsMax = 500;
/** Asks what a catalog says now of the products of a draft. */
export const draftProductsInputSchema = z.object({
  catalogId: z.uuid(),
  retailerIds: z.array(z.string().min(1).max(200)).max(draftProductsMax),
});
export type DraftProductsInput = z.infer<typeof draftProductsInputSchema>;

/** Only those that are in the catalog, in no particular order. */
export const draftProductsSchema = z.object({ products: z.array(productSchema) });

/** What came of taking a message back, for it and for the others of its draft. */
export const takenBackSchema = z.object({
  takenBackCount: z.number().int(),
  /** Recipients to whom it was on its way already; they get it. */
  tooLateCount: z.number().int(),
  /** The draft it was composed in, which is there again; null where that is not one's own. */
  draftId: z.uuid().nullable(),
});
export type TakenBackDto = z.infer<typeof takenBackSchema>;
