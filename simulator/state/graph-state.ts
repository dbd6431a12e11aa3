import { z } from "zod";

/** What the next call of Graph meets instead of an answer. */
export const graphFaultSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rate_limit"),
    code: z.literal([4, 17, 32, 613, 80014]).default(80014),
    /** Told in `X-Business-Use-Case-Usage`; without it that header is missing. */
    minutes: z.number().int().min(0).max(1440).optional(),
  }),
  z.strictObject({ kind: z.literal("too_much_data") }),
  z.strictObject({ kind: z.literal("busy") }),
  z.strictObject({ kind: z.literal("status_500") }),
  z.strictObject({ kind: z.literal("drop") }),
]);
export type GraphFault = z.infer<typeof graphFaultSchema>;

/** What Meta would say of the catalog's system-user token, and how it answers. */
export const graphStateSchema = z.strictObject({
  token: z.enum(["valid", "expired", "unpermitted"]).default("valid"),
  /** A page never has more, whatever was asked for. */
  maxPageSize: z.number().int().min(1).max(1000).default(250),
  /** In whose style prices are formatted; without it in that of the currency's own country. */
  priceLocale: z.string().min(2).optional(),
  next: z.array(graphFaultSchema).default([]),
});
export type GraphState = z.infer<typeof graphStateSchema>;

export const willingGraph: GraphState = graphStateSchema.parse({});
