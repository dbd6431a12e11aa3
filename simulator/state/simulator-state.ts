import { z } from "zod";
import { type ChatMessage, chatMessageSchema } from "./chat-message";
import { calmDelivery, deliveryModeSchema, deliverySchema } from "./delivery";
import { faultRatesSchema, faultSchema, noFaultRates } from "./fault";
import { graphStateSchema, willingGraph } from "./graph-state";
import { mediaRecordSchema } from "./media";
import { commerceSchema, goodHealth, healthSchema, noPaceLimits, paceLimitsSchema } from "./number-state";
import { templateSchema } from "./template";

export const identitySchema = z.enum(["both", "phone", "username"]);

export const customerSchema = z.object({
  /** The key of the chat; on the wire only if the customer's identity shows it. */
  waId: z.string(),
  userId: z.string(),
  name: z.string(),
  username: z.string().optional(),
  /** Which of the two ids the shop is told (360dialog.md §2.7). */
  identity: identitySchema.default("both"),
  isOnline: z.boolean(),
});
export type Customer = z.infer<typeof customerSchema>;

export const productChangeSchema = z.object({
  price: z.string().optional(),
  availability: z.enum(["in stock", "out of stock"]).optional(),
});
export type ProductChange = z.infer<typeof productChangeSchema>;

const receivedCallSchema = z.object({
  at: z.string(),
  method: z.string(),
  path: z.string(),
  body: z.unknown(),
  status: z.number().nullable(),
  answer: z.unknown(),
});

const acceptedSchema = z.object({
  wamid: z.string(),
  to: z.string(),
  type: z.string(),
  callbackData: z.string().nullable(),
  at: z.string(),
});
export type AcceptedMessage = z.infer<typeof acceptedSchema>;

const webhookSchema = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) });

/** The catalog of the second number has to be typed, until a control passes its settings on. */
const secondNumberSchema = z.object({
  webhook: webhookSchema.nullable().default(null),
  commerce: commerceSchema.default(commerceSchema.parse({ isPassedOn: false })),
});

const accountTrafficSchema = z.object({ dropsHeaders: z.boolean(), alsoMessages: z.boolean() });

export const simulatorStateSchema = z.object({
  webhook: webhookSchema.nullable(),
  accountWebhook: webhookSchema.nullable().default(null),
  accountTraffic: accountTrafficSchema.default({ dropsHeaders: false, alsoMessages: false }),
  deliveryModes: z
    .object({ number: deliveryModeSchema, account: deliveryModeSchema })
    .default({ number: calmDelivery, account: calmDelivery }),
  customers: z.array(customerSchema),
  chats: z.record(z.string(), z.array(chatMessageSchema)),
  productChanges: z.record(z.string(), productChangeSchema),
  deliveries: z.array(deliverySchema),
  received: z.array(receivedCallSchema),
  media: z.record(z.string(), mediaRecordSchema).default({}),
  templates: z.array(templateSchema).default([]),
  health: healthSchema.default(goodHealth),
  commerce: commerceSchema.default(commerceSchema.parse({})),
  second: secondNumberSchema.default(secondNumberSchema.parse({})),
  limits: paceLimitsSchema.default(noPaceLimits),
  graph: graphStateSchema.default(willingGraph),
  sandboxSent: z.number().default(0),
  accepted: z.array(acceptedSchema).default([]),
  faults: z.array(faultSchema),
  faultRates: faultRatesSchema.default(noFaultRates),
  isSceneSet: z.boolean(),
});
export type SimulatorState = z.infer<typeof simulatorStateSchema>;

export function emptyState(): SimulatorState {
  return simulatorStateSchema.parse({
    webhook: null,
    customers: [],
    chats: {},
    productChanges: {},
    deliveries: [],
    received: [],
    faults: [],
    isSceneSet: false,
  });
}

export function chatOf(state: SimulatorState, waId: string): ChatMessage[] {
  const chat = state.chats[waId] ?? [];
  state.chats[waId] = chat;
  return chat;
}
