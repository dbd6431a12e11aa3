import { currentProduct } from "@/simulator/catalog/current-products";
import { effectivePrice } from "@/simulator/catalog/price";
import type { ChatContent, ChatMessage } from "@/simulator/state/chat-message";
import { newMessageId } from "@/simulator/state/message-id";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { customerMessageWebhook, type MessageExtras } from "@/simulator/webhooks/customer-message-webhook";

export type CustomerSaying = {
  content: ChatContent;
  sentAt?: number;
  quotedId?: string;
  askedProductId?: string;
};

export function sayAsCustomer(
  simulator: Simulator,
  customer: Customer,
  saying: CustomerSaying,
  extras: MessageExtras = {},
): ChatMessage {
  const message: ChatMessage = {
    ...saying,
    id: newMessageId(customer.waId, "customer"),
    author: "customer",
    sentAt: saying.sentAt ?? simulator.now(),
    progress: "delivered",
  };
  chatOf(simulator.state, customer.waId).push(message);
  simulator.deliver(customer.waId, customerMessageWebhook(simulator.line, customer, message, extras));
  simulator.changed();
  return message;
}

export type CartLine = { retailerId: string; quantity: number };

/** The order a cart becomes, at the prices of this moment; null names no product of the shop. */
export function orderContent(
  simulator: Simulator,
  lines: readonly CartLine[],
  note: string,
): ChatContent | null {
  const items = lines.map((line) => {
    const product = currentProduct(simulator, line.retailerId);
    if (!product) return null;
    return { ...line, itemPrice: effectivePrice(product), currency: product.currency };
  });
  const known = items.filter((item) => item !== null);
  return known.length === items.length ? { kind: "order", items: known, note } : null;
}
