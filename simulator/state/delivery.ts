import { z } from "zod";

const attemptSchema = z.object({
  at: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  error: z.string().optional(),
  tookMs: z.number(),
});
export type DeliveryAttempt = z.infer<typeof attemptSchema>;

/** The number's own webhook, or the one of its whole account (360dialog.md §1.2). */
export const registrationSchema = z.enum(["number", "account"]);
export type Registration = z.infer<typeof registrationSchema>;

export const deliverySchema = z.object({
  id: z.string(),
  lane: z.string(),
  to: registrationSchema.default("number"),
  body: z.unknown(),
  createdAt: z.number(),
  state: z.enum(["pending", "delivered", "dropped"]),
  nextAttemptAt: z.number(),
  attempts: z.array(attemptSchema),
  /** How many updates this POST carries. */
  updates: z.number().default(1),
  isRepeat: z.boolean().default(false),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** How the vendor's traffic looks at its worst (360dialog.md §2.1); everything is off unless a test asks. */
export const deliveryModeSchema = z.strictObject({
  /** Up to this many updates in one POST. */
  batch: z.number().int().min(1).max(1000).default(1),
  /** The share of POSTs that come a second time although they were answered 200. */
  duplicates: z.number().min(0).max(1).default(0),
  disorder: z.boolean().default(false),
  /** Each update waits for a random part of this. */
  delayMs: z.number().int().min(0).max(600_000).default(0),
  /** POSTs under way at the same time. */
  atOnce: z.number().int().min(1).max(64).default(8),
  /** Nothing goes out until the mode is taken back. */
  isHeld: z.boolean().default(false),
  seed: z.number().int().default(1),
});
export type DeliveryMode = z.infer<typeof deliveryModeSchema>;

export const calmDelivery: DeliveryMode = deliveryModeSchema.parse({});
