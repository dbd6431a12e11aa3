import { z } from "zod";
import { moneySchema } from "@/lib/shared/money";

/** A product as a message showed it, so that the thread reads the same after the catalog changed. */
export const shownProductSchema = z.object({
  retailerId: z.string(),
  name: z.string().nullable(),
  price: moneySchema.nullable(),
  photoPath: z.string().nullable(),
});

export const productMessageContentSchema = z.object({
  kind: z.enum(["product", "product_list", "product_carousel", "catalog"]),
  header: z.string().nullable(),
  body: z.string().nullable(),
  footer: z.string().nullable(),
  sections: z.array(z.object({ title: z.string().nullable(), products: z.array(shownProductSchema) })),
});
export type ProductMessageContent = z.infer<typeof productMessageContentSchema>;

export const mediaKinds = ["image", "video", "audio", "document", "sticker"] as const;

export const contactCardSchema = z.object({
  name: z.string().nullable(),
  organization: z.string().nullable(),
  phones: z.array(z.object({ phone: z.string(), waId: z.string().nullable() })),
  emails: z.array(z.string()),
});

/** What we ask the customer for besides text and products. */
export const askKinds = ["location_request", "address_request", "link", "buttons", "list", "flow"] as const;

/** Our model of what a message shows; the wire's JSON stays in the delivery. */
export const messageContentSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string(),
    /** A question about one product of the catalog. */
    product: z.object({ retailerId: z.string(), name: z.string().nullable() }).nullable(),
  }),
  z.object({
    kind: z.literal("order"),
    itemCount: z.number().int(),
    note: z.string().nullable(),
    totals: z.array(moneySchema),
    orderNumber: z.number().int().nullable(),
  }),
  productMessageContentSchema.extend({ kind: z.literal("product") }),
  productMessageContentSchema.extend({ kind: z.literal("product_list") }),
  productMessageContentSchema.extend({ kind: z.literal("product_carousel") }),
  /** The whole catalog; its one product gives the picture. */
  productMessageContentSchema.extend({ kind: z.literal("catalog") }),
  /** The file itself stands beside the message (`media` of the DTO). */
  z.object({
    kind: z.literal("media"),
    mediaKind: z.enum(mediaKinds),
    caption: z.string().nullable(),
    fileName: z.string().nullable(),
    isVoice: z.boolean(),
    isAnimated: z.boolean(),
  }),
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().nullable(),
    address: z.string().nullable(),
    url: z.string().nullable(),
  }),
  z.object({ kind: z.literal("contacts"), contacts: z.array(contactCardSchema) }),
  /** A tap on one of the buttons or rows that we, or a template, offered. */
  z.object({
    kind: z.literal("choice"),
    of: z.enum(["button", "list", "template"]),
    title: z.string(),
    description: z.string().nullable(),
  }),
  /** The answer to a flow or an address form, field by field. */
  z.object({
    kind: z.literal("form"),
    form: z.string(),
    text: z.string().nullable(),
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  z.object({ kind: z.literal("call_permission"), isGranted: z.boolean() }),
  /** A row of its own for the outbox and for "once"; the thread shows it at the message it reacts to. */
  z.object({ kind: z.literal("reaction"), emoji: z.string().nullable() }),
  /** Written by WhatsApp itself: a number or id changed. `event` is the vendor's word. */
  z.object({ kind: z.literal("system"), event: z.string(), text: z.string().nullable() }),
  z.object({ kind: z.literal("welcome") }),
  z.object({
    kind: z.literal("ask"),
    ask: z.enum(askKinds),
    header: z.string().nullable(),
    body: z.string().nullable(),
    footer: z.string().nullable(),
    /** The labels of what the customer can press. */
    labels: z.array(z.string()),
    url: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("template"),
    name: z.string(),
    language: z.string(),
    body: z.string().nullable(),
    header: z.string().nullable().default(null),
    footer: z.string().nullable().default(null),
    /** Which kind of product message it is like; null for one without products. */
    shows: productMessageContentSchema.shape.kind.nullable().default(null),
    sections: productMessageContentSchema.shape.sections.default([]),
  }),
  /** WhatsApp itself could not pass it on; `type` is its word for what it was. */
  z.object({ kind: z.literal("unsupported"), type: z.string().nullable(), detail: z.string().nullable() }),
  /** Kept as what it is, by the vendor's own type word; shown as such until it has a shape of its own. */
  z.object({ kind: z.literal("other"), type: z.string(), text: z.string().nullable() }),
]);
export type MessageContent = z.infer<typeof messageContentSchema>;
