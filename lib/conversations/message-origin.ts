import { z } from "zod";

/** Where a customer's message came from, as far as it matters to staff. */
export const messageOriginSchema = z.object({
  forwarded: z.enum(["no", "once", "often"]),
  /** The ad or post that led the customer here. */
  referral: z
    .object({
      sourceType: z.string().nullable(),
      sourceUrl: z.string().nullable(),
      sourceId: z.string().nullable(),
      headline: z.string().nullable(),
      text: z.string().nullable(),
      clickId: z.string().nullable(),
    })
    .nullable(),
});
export type MessageOrigin = z.infer<typeof messageOriginSchema>;
