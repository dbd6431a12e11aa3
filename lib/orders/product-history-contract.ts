import { z } from "zod";
import { customerSchema } from "@/lib/customers/contract";
import { messageKindSchema } from "@/lib/product-messages/contract";
import { moneySchema } from "@/lib/shared/money";
import { orderStatusSchema } from "./contract";

/** Of the newest messages and orders a product's page shows so many each. */
export const historyShown = 5;

/** Where a product was sent, and how often it was bought. */
export const productHistorySchema = z.object({
  /** Messages that showed it and that WhatsApp took for somebody; whole catalogs are not counted. */
  sent: z.object({
    messages: z.number().int(),
    recipients: z.number().int(),
    lastAt: z.iso.datetime().nullable(),
    newest: z.array(
      z.object({
        id: z.uuid(),
        kind: messageKindSchema,
        /** Its header, or the beginning of its text. */
        title: z.string(),
        recipients: z.number().int(),
        at: z.iso.datetime(),
      }),
    ),
  }),
  /** Without cancelled orders. */
  ordered: z.object({
    orders: z.number().int(),
    quantity: z.number().int(),
    /** One per currency; of lines whose quantity and price could be read. */
    revenue: z.array(moneySchema),
    lastAt: z.iso.datetime().nullable(),
    newest: z.array(
      z.object({
        id: z.uuid(),
        number: z.number().int(),
        status: orderStatusSchema,
        customer: customerSchema,
        quantity: z.number().int().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  }),
});
export type ProductHistoryDto = z.infer<typeof productHistorySchema>;
