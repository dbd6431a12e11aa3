import { z } from "zod";

/** What the vendor says of the number's health; the worst of its entities decides. */
export const healthSchema = z.strictObject({
  canSendMessage: z.enum(["AVAILABLE", "LIMITED", "BLOCKED"]).default("AVAILABLE"),
  entity: z.enum(["PHONE_NUMBER", "WABA", "BUSINESS", "APP"]).default("PHONE_NUMBER"),
  additionalInfo: z.array(z.string()).default([]),
  errors: z
    .array(
      z.strictObject({
        error_code: z.number().int(),
        error_description: z.string(),
        possible_solution: z.string(),
      }),
    )
    .default([]),
});
export type Health = z.infer<typeof healthSchema>;

/** Off unless a test asks: messages a second, and the limit of a pair (360dialog.md §8). */
export const paceLimitsSchema = z.strictObject({
  throughput: z.number().int().min(1).nullable().default(null),
  pair: z.boolean().default(false),
});

/** 360dialog.md §3.6; whether 360dialog passes the edge on is not certain (§1.2), so it can be switched off. */
export const commerceSchema = z.strictObject({
  isPassedOn: z.boolean().default(true),
  isCartEnabled: z.boolean().default(true),
  isCatalogVisible: z.boolean().default(true),
});
export type Commerce = z.infer<typeof commerceSchema>;

export const goodHealth: Health = healthSchema.parse({});
export const noPaceLimits = paceLimitsSchema.parse({});
