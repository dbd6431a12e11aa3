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
  kind: z.enum(["product", "product_list"]),
  header: z.string().nullable(),
  body: z.string().nullable(),
  footer: z.string().nullable(),
  sections: z.array(z.object({ title: z.string().nullable(), products: z.array(shownProductSchema) })),
});
export type ProductMessageContent = z.infer<typeof productMessageContentSchema>;

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
  /** Kept as what it is, by the vendor's own type word; shown as such until it has a shape of its own. */
  z.object({ kind: z.literal("other"), type: z.string(), text: z.string().nullable() }),
]);
export type MessageContent = z.infer<typeof messageContentSchema>;
