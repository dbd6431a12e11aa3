import { z } from "zod";
import { messageContentSchema } from "@/lib/conversations/message-content";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";
import { answerVerdicts } from "./answer-verdict";

export const deliveryStates = ["received", "processed", "unrecognised"] as const;
export const deliveryDoors = ["number", "account"] as const;

export const deliverySummarySchema = z.object({
  id: z.uuid(),
  channelId: z.uuid(),
  channelName: z.string(),
  door: z.enum(deliveryDoors),
  state: z.enum(deliveryStates),
  byteSize: z.number().int(),
  receivedAt: z.iso.datetime(),
  /** How many events became what (lib/inbound/delivery-outcome.ts); empty until it was worked on. */
  outcome: z.record(z.string(), z.number().int()),
  problem: z.string().nullable(),
  /** From arrival to answer; null while it is not written down yet. */
  answerMs: z.number().int().nullable(),
  replayedAt: z.iso.datetime().nullable(),
});
export type DeliverySummaryDto = z.infer<typeof deliverySummarySchema>;

export const deliveryViews = ["all", "unrecognised", "trouble", "waiting"] as const;
export const deliveryViewSchema = z.enum(deliveryViews);
export type DeliveryView = z.infer<typeof deliveryViewSchema>;

/** With at least one event that failed, or of a number that is not connected here. */
export const deliveryHas = ["failed", "unknown_number"] as const;

/** A search, and a filter beside the first, looks into this many of the newest deliveries. */
export const searchedDeliveries = 20_000;

export const deliveryListQuerySchema = z.object({
  /** `trouble`: with a problem; `waiting`: not worked on yet, or to be worked on again. */
  view: deliveryViewSchema.default("all"),
  /** Words of the body as they stand in it, a wamid among them, or the id of a delivery. */
  q: searchSchema,
  channelId: z.uuid().optional(),
  door: z.enum(deliveryDoors).optional(),
  problem: z.string().max(60).optional(),
  has: z.enum(deliveryHas).optional(),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type DeliveryListQuery = z.infer<typeof deliveryListQuerySchema>;

export const deliveryPageSchema = pageSchema(deliverySummarySchema);

export const madeOfDeliverySchema = z.object({
  messageId: z.uuid(),
  conversationId: z.uuid(),
  direction: z.enum(["inbound", "outbound"]),
  content: messageContentSchema,
  /** As on the screen everywhere; null for a customer known by a bare id alone. */
  customerName: z.string().nullable(),
  order: z.object({ id: z.uuid(), number: z.number().int() }).nullable(),
});
export type MadeOfDeliveryDto = z.infer<typeof madeOfDeliverySchema>;

export const deliverySchema = deliverySummarySchema.extend({
  attempts: z.number().int(),
  processedAt: z.iso.datetime().nullable(),
  body: z.object({ text: z.string(), isJson: z.boolean(), isCut: z.boolean() }),
  /** The messages, and the orders of theirs, that this or a repetition of it brought; at most 50. */
  made: z.array(madeOfDeliverySchema),
  forward: z
    .object({
      state: z.enum(["waiting", "forwarded", "given_up"]),
      attempts: z.number().int(),
      lastStatus: z.number().int().nullable(),
      problem: z.string().nullable(),
    })
    .nullable(),
});
export type DeliveryDto = z.infer<typeof deliverySchema>;

/** Of the last 24 hours, from at most the newest 50,000 deliveries. */
export const deliveryFiguresSchema = z.object({
  deliveries: z.number().int(),
  isPartial: z.boolean(),
  measured: z.number().int(),
  medianMs: z.number().int().nullable(),
  slowestMs: z.number().int().nullable(),
  slow: z.number().int(),
  verdict: z.enum(answerVerdicts),
  /** Messages and statuses that had come before. */
  absorbed: z.number().int(),
  /** Of any age: what a replay of all would take up. */
  replayable: z.number().int(),
});
export type DeliveryFiguresDto = z.infer<typeof deliveryFiguresSchema>;

/** How many deliveries were put back in line; none when all of them are in line already. */
export const replayedSchema = z.object({ count: z.number().int() });

export const accountEventSchema = z.object({
  id: z.uuid(),
  channelName: z.string(),
  field: z.string(),
  detail: z.record(z.string(), z.unknown()),
  occurredAt: z.iso.datetime(),
});
export type AccountEventDto = z.infer<typeof accountEventSchema>;

/** The newest fifty. */
export const accountEventListSchema = z.object({ events: z.array(accountEventSchema) });

export const retentionDays = { min: 1, max: 365 } as const;
export const retentionSchema = z.object({
  days: z.number().int().min(retentionDays.min).max(retentionDays.max),
});
export type RetentionDto = z.infer<typeof retentionSchema>;

export const forwardUrlSchema = z
  .string()
  .trim()
  .max(2000)
  // Bodies name customers: in the clear only to this machine, where development permits it.
  .pipe(
    z.union([
      z.url({ protocol: /^https$/ }),
      z.url({ protocol: /^http$/, hostname: /^(localhost|127\.0\.0\.1)$/ }),
    ]),
  );

export const forwardSchema = z.object({
  url: z.string(),
  isEnabled: z.boolean(),
  lastOkAt: z.iso.datetime().nullable(),
  /** Of the newest delivery that could not be forwarded: a reason code and what the address answered. */
  lastProblem: z.object({ problem: z.string(), status: z.number().int().nullable() }).nullable(),
  waiting: z.number().int(),
});
export type ForwardDto = z.infer<typeof forwardSchema>;

/** Null until an address was given. */
export const forwardStateSchema = z.object({ forward: forwardSchema.nullable() });

export const changeForwardInputSchema = z.object({ url: forwardUrlSchema, isEnabled: z.boolean() });
export type ChangeForwardInput = z.infer<typeof changeForwardInputSchema>;

/** The secret is told once, when it is made: `whsec_` and base64. */
export const changedForwardSchema = z.object({ forward: forwardSchema, secret: z.string().nullable() });
export const forwardSecretSchema = z.object({ secret: z.string() });

/** What the address answered, or why it could not be asked. */
export const forwardTestSchema = z.object({
  status: z.number().int().nullable(),
  problem: z.string().nullable(),
});
export type ForwardTestDto = z.infer<typeof forwardTestSchema>;
