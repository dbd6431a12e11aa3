import { z } from "zod";
import { messageStateSchema } from "@/lib/conversations/contract";
import { customerSchema } from "@/lib/customers/contract";
import { messageKindSchema } from "@/lib/product-messages/contract";
import { moneySchema } from "@/lib/shared/money";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";
import { orderSummarySchema } from "./contract";

/** What a sent product message brought: product.md's rule decides which cart belongs to it. */
export const broughtCountsSchema = z.object({
  cartCount: z.number().int(),
  /** Carts that did not say where they came from. */
  probableCartCount: z.number().int(),
  orderCount: z.number().int(),
  /** One per currency, never added up; without cancelled orders. */
  revenue: z.array(moneySchema),
  /** A line of an order could not be read, so that it is missing from the revenue. */
  isRevenueIncomplete: z.boolean(),
});
export type BroughtCounts = z.infer<typeof broughtCountsSchema>;

const sentProductSchema = z.object({
  retailerId: z.string(),
  name: z.string().nullable(),
  photoPath: z.string().nullable(),
});

/** A row of the page of sent messages. */
export const sentMessageSchema = z.object({
  id: z.uuid(),
  kind: messageKindSchema,
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  channelName: z.string(),
  header: z.string().nullable(),
  productCount: z.number().int(),
  /** Of those it showed, how many are in a cart; null for a whole catalog. */
  takenCount: z.number().int().nullable(),
  /** The first few, for their photos. */
  firstProducts: z.array(sentProductSchema),
  /** The first few; `recipientCount` counts all. */
  recipients: z.array(customerSchema),
  recipientCount: z.number().int(),
  states: z.array(z.object({ state: messageStateSchema, count: z.number().int() })),
  brought: broughtCountsSchema,
});
export type SentMessageDto = z.infer<typeof sentMessageSchema>;

export const sentMessagePageSchema = pageSchema(sentMessageSchema);

export const sentPeriods = ["any", "day", "week", "month", "quarter"] as const;
export type SentPeriod = (typeof sentPeriods)[number];

export const sentMessageListQuerySchema = z.object({
  /** Header, text, product, SKU, customer's name or phone. */
  q: searchSchema,
  /** The last so many days, counted back from now. */
  period: z.enum(sentPeriods).default("any"),
  staffId: z.uuid().optional(),
  channelId: z.uuid().optional(),
  kind: messageKindSchema.optional(),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type SentMessageListQuery = z.infer<typeof sentMessageListQuerySchema>;

/** Who has sent product messages: what the list can be narrowed to. */
export const sendersSchema = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) });

export const broughtOrderSchema = orderSummarySchema
  .pick({
    id: true,
    number: true,
    status: true,
    customer: true,
    totals: true,
    isTotalIncomplete: true,
    placedAt: true,
  })
  .extend({ isProbable: z.boolean() });
export type BroughtOrder = z.infer<typeof broughtOrderSchema>;

export const broughtProductSchema = sentProductSchema.extend({
  /** Null where a quantity could not be read. */
  quantity: z.number().int().nullable(),
  cartCount: z.number().int(),
  /** False for what customers put into the cart besides. */
  wasShown: z.boolean(),
});
export type BroughtProduct = z.infer<typeof broughtProductSchema>;

export const broughtSchema = broughtCountsSchema.extend({
  /** Newest first, the first hundred; `orderCount` counts all. */
  orders: z.array(broughtOrderSchema),
  /** Most taken first, then those never taken, in the message's order. */
  products: z.array(broughtProductSchema),
});
export type BroughtDto = z.infer<typeof broughtSchema>;
