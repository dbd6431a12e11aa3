import { z } from "zod";

export const faultSchema = z.strictObject({
  kind: z.enum(["drop_before", "drop_after", "status_500", "vendor_500", "rate_429", "pair_131056", "slow"]),
  delayMs: z.number().int().min(0).max(120_000).optional(),
});
export type Fault = z.infer<typeof faultSchema>;
