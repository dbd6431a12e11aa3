import type { ChatMessage } from "@/simulator/state/chat-message";
import { newMessageId } from "@/simulator/state/message-id";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { wireWebhook } from "@/simulator/webhooks/customer-message-webhook";

/** Tells the shop something that is no bubble of its own; answers its id. */
export function tellShop(
  simulator: Simulator,
  customer: Customer,
  payload: Record<string, unknown>,
  options: { sentAt?: number | undefined; value?: Record<string, unknown> } = {},
): string {
  const id = newMessageId(customer.waId, "customer");
  const sentAt = options.sentAt ?? simulator.now();
  const body = wireWebhook(simulator.line, customer, { id, sentAt, payload }, options.value);
  simulator.deliver(customer.waId, body);
  simulator.changed();
  return id;
}

export function findMessage(simulator: Simulator, customer: Customer, id: string): ChatMessage | undefined {
  return chatOf(simulator.state, customer.waId).find((message) => message.id === id);
}

/** No emoji takes the reaction back (360dialog.md §2.4). */
export function reactAsCustomer(
  simulator: Simulator,
  customer: Customer,
  messageId: string,
  emoji: string | undefined,
  sentAt?: number,
): string {
  const message = findMessage(simulator, customer, messageId);
  if (message) message.reactions = { ...message.reactions, customer: emoji };
  const reaction = { message_id: messageId, ...(emoji !== undefined && { emoji }) };
  return tellShop(simulator, customer, { type: "reaction", reaction }, { sentAt });
}

export function editAsCustomer(
  simulator: Simulator,
  customer: Customer,
  messageId: string,
  text: string,
  sentAt?: number,
): string {
  const message = findMessage(simulator, customer, messageId);
  if (message?.content.kind === "text")
    Object.assign(message, { content: { kind: "text", text }, isEdited: true });
  const edit = { original_message_id: messageId, message: { type: "text", text: { body: text } } };
  return tellShop(simulator, customer, { type: "edit", edit }, { sentAt });
}

export function revokeAsCustomer(
  simulator: Simulator,
  customer: Customer,
  messageId: string,
  sentAt?: number,
): string {
  const message = findMessage(simulator, customer, messageId);
  if (message) message.isRevoked = true;
  return tellShop(
    simulator,
    customer,
    { type: "revoke", revoke: { original_message_id: messageId } },
    { sentAt },
  );
}
