import { z } from "zod";

export const orderItemSchema = z.object({
  retailerId: z.string(),
  quantity: z.number().int(),
  itemPrice: z.string(),
  currency: z.string(),
});

const contentSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
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
  z.object({ kind: z.literal("order"), items: z.array(orderItemSchema), note: z.string() }),
]);
export type ChatContent = z.infer<typeof contentSchema>;

export const progressSchema = z.enum(["accepted", "sent", "delivered", "read"]);
export type Progress = z.infer<typeof progressSchema>;

export const chatMessageSchema = z.object({
  id: z.string(),
  author: z.enum(["customer", "shop"]),
  sentAt: z.number(),
  progress: progressSchema,
  content: contentSchema,
  quotedId: z.string().optional(),
  askedProductId: z.string().optional(),
  callbackData: z.string().optional(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;
