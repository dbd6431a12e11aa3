import { z } from "zod";
import { chatMessageSchema } from "@/simulator/state/chat-message";

export const phoneProductSchema = z.object({
  retailerId: z.string(),
  name: z.string(),
  description: z.string(),
  brand: z.string(),
  size: z.string().optional(),
  price: z.string(),
  salePrice: z.string().optional(),
  currency: z.string(),
  isAvailable: z.boolean(),
  pictureUrl: z.string(),
});
export type PhoneProduct = z.infer<typeof phoneProductSchema>;

export const phoneViewSchema = z.object({
  shopName: z.string(),
  isShopTyping: z.boolean(),
  customer: z.object({ waId: z.string(), name: z.string() }),
  customers: z.array(z.object({ waId: z.string(), name: z.string(), unread: z.number() })),
  messages: z.array(chatMessageSchema.omit({ callbackData: true })),
  products: z.array(phoneProductSchema),
});
export type PhoneView = z.infer<typeof phoneViewSchema>;
export type PhoneMessage = PhoneView["messages"][number];

/** Cart: at most 99 of one product, any number of products (360dialog.md §3.5). */
export const mostOfOneProduct = 99;

const spoken = { customer: z.string(), quotedId: z.string().optional() };

export const phoneTextSchema = z.strictObject({
  ...spoken,
  text: z.string().trim().min(1).max(4096),
  askedProductId: z.string().optional(),
});

export const phoneOrderSchema = z.strictObject({
  ...spoken,
  note: z.string().trim().max(1024),
  items: z
    .array(
      z.strictObject({
        retailerId: z.string(),
        quantity: z.number().int().min(1).max(mostOfOneProduct),
      }),
    )
    .min(1),
});

export const phoneReadSchema = z.strictObject({ customer: z.string() });
