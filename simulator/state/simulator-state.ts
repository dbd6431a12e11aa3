import { z } from "zod";
import { type ChatMessage, chatMessageSchema } from "./chat-message";
import { deliverySchema } from "./delivery";
import { faultSchema } from "./fault";

export const customerSchema = z.object({
  waId: z.string(),
  userId: z.string(),
  name: z.string(),
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

export const simulatorStateSchema = z.object({
  webhook: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }).nullable(),
  customers: z.array(customerSchema),
  chats: z.record(z.string(), z.array(chatMessageSchema)),
  productChanges: z.record(z.string(), productChangeSchema),
  deliveries: z.array(deliverySchema),
  received: z.array(receivedCallSchema),
  faults: z.array(faultSchema),
  isSceneSet: z.boolean(),
});
export type SimulatorState = z.infer<typeof simulatorStateSchema>;

export function emptyState(): SimulatorState {
  return {
    webhook: null,
    customers: [],
    chats: {},
    productChanges: {},
    deliveries: [],
    received: [],
    faults: [],
    isSceneSet: false,
  };
}

export function chatOf(state: SimulatorState, waId: string): ChatMessage[] {
  const chat = state.chats[waId] ?? [];
  state.chats[waId] = chat;
  return chat;
}
