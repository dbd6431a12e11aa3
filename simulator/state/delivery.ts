import { z } from "zod";

const attemptSchema = z.object({
  at: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  error: z.string().optional(),
  tookMs: z.number(),
});
export type DeliveryAttempt = z.infer<typeof attemptSchema>;

export const deliverySchema = z.object({
  id: z.string(),
  lane: z.string(),
  body: z.unknown(),
  createdAt: z.number(),
  state: z.enum(["pending", "delivered", "dropped"]),
  nextAttemptAt: z.number(),
  attempts: z.array(attemptSchema),
});
export type Delivery = z.infer<typeof deliverySchema>;
