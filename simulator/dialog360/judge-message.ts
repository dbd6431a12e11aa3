import type { BusinessLine } from "@/simulator/business-line";
import { isWindowOpen } from "@/simulator/customers/service-window";
import type { ShopProduct } from "@/simulator/shop/products";
import type { ChatContent, ChatMessage } from "@/simulator/state/chat-message";
import type { Customer } from "@/simulator/state/simulator-state";
import type { SendableMessage } from "./message-schema";
import type { Refusal } from "./refusal";
import { sendableContent } from "./sendable-content";

export type Facts = {
  line: BusinessLine;
  customers: readonly Customer[];
  chatOf: (waId: string) => readonly ChatMessage[];
  products: readonly ShopProduct[];
  now: number;
};

export type Verdict =
  | { ok: false; refusal: Refusal }
  | { ok: true; customer: Customer; content: ChatContent; unknownIds: string[] };

/** Whether a well-formed message can be sent now, and what of it reaches the customer. */
export function judgeMessage(message: SendableMessage, facts: Facts): Verdict {
  const waId = message.to?.replace(/[+\s()-]/g, "");
  if (waId === facts.line.waId) return refused(131021, "The recipient is the sender.");
  // The phone number wins when both are given (360dialog.md §2.7).
  const customer = facts.customers.find((one) =>
    waId === undefined ? one.userId === message.recipient : one.waId === waId,
  );
  if (!customer) return refused(131026, "Message undeliverable: the recipient is not on WhatsApp.");
  if (!isWindowOpen(facts.chatOf(customer.waId), facts.now)) {
    return refused(131047, "More than 24 hours have passed since the customer last replied to this number.");
  }
  const sendable = sendableContent(message, facts.line.catalogId, facts.products);
  if (!sendable) return refused(131009, "Products not found in FB Catalog");
  return { ok: true, customer, ...sendable };
}

function refused(code: Refusal["code"], details: string): Verdict {
  return { ok: false, refusal: { code, details } };
}
