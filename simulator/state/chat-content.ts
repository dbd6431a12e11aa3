import { z } from "zod";

export const orderItemSchema = z.object({
  retailerId: z.string(),
  quantity: z.number().int(),
  itemPrice: z.string(),
  currency: z.string(),
});

export const mediaTypes = ["image", "video", "audio", "document", "sticker"] as const;
export type MediaType = (typeof mediaTypes)[number];

const mediaSchema = z.object({
  kind: z.literal("media"),
  mediaType: z.enum(mediaTypes),
  /** One of the two: a stored file, or where the shop says the file is. */
  mediaId: z.string().optional(),
  link: z.string().optional(),
  mimeType: z.string().optional(),
  sha256: z.string().optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  isVoice: z.boolean().optional(),
});
export type MediaContent = z.infer<typeof mediaSchema>;

const headerSchema = z.object({
  text: z.string().optional(),
  media: mediaSchema.optional(),
});
const framed = { header: headerSchema.optional(), body: z.string(), footer: z.string().optional() };

const templateButtonSchema = z.object({
  type: z.string(),
  text: z.string(),
  url: z.string().optional(),
  payload: z.string().optional(),
});

/** What a bubble of a chat can hold, whoever wrote it. */
export const contentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  mediaSchema,
  z.object({
    kind: z.literal("location"),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  z.object({
    kind: z.literal("contacts"),
    contacts: z.array(z.object({ name: z.string(), phones: z.array(z.string()) })),
  }),
  z.object({
    kind: z.literal("product"),
    body: z.string().optional(),
    footer: z.string().optional(),
    retailerId: z.string(),
  }),
  z.object({
    kind: z.literal("product_list"),
    header: z.string(),
    body: z.string(),
    footer: z.string().optional(),
    sections: z.array(z.object({ title: z.string().optional(), retailerIds: z.array(z.string()) })),
  }),
  z.object({
    kind: z.literal("catalog"),
    body: z.string(),
    footer: z.string().optional(),
    thumbnailId: z.string().optional(),
  }),
  z.object({ kind: z.literal("carousel"), body: z.string(), retailerIds: z.array(z.string()) }),
  z.object({ kind: z.literal("order"), items: z.array(orderItemSchema), note: z.string() }),
  z.object({ kind: z.literal("location_request"), body: z.string() }),
  z.object({ kind: z.literal("link"), ...framed, label: z.string(), url: z.string() }),
  z.object({
    kind: z.literal("buttons"),
    ...framed,
    buttons: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  z.object({
    kind: z.literal("list"),
    ...framed,
    button: z.string(),
    sections: z.array(
      z.object({
        title: z.string().optional(),
        rows: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().optional() })),
      }),
    ),
  }),
  z.object({ kind: z.literal("address"), ...framed, country: z.string() }),
  z.object({ kind: z.literal("flow"), ...framed, label: z.string() }),
  z.object({ kind: z.literal("notice"), ...framed, label: z.string() }),
  z.object({
    kind: z.literal("template"),
    name: z.string(),
    header: headerSchema.optional(),
    body: z.string(),
    footer: z.string().optional(),
    retailerIds: z.array(z.string()),
    /** Of several products, as they are parted. */
    sections: z
      .array(z.object({ title: z.string().optional(), retailerIds: z.array(z.string()) }))
      .optional(),
    /** Whose picture stands for the list or the catalog. */
    thumbnailId: z.string().optional(),
    buttons: z.array(templateButtonSchema),
  }),
  z.object({
    kind: z.literal("choice"),
    via: z.enum(["button", "list", "template"]),
    id: z.string(),
    title: z.string(),
    description: z.string().optional(),
  }),
  z.object({ kind: z.literal("form"), name: z.string(), body: z.string(), responseJson: z.string() }),
]);
export type ChatContent = z.infer<typeof contentSchema>;
export type ContentOf<Kind extends ChatContent["kind"]> = Extract<ChatContent, { kind: Kind }>;
