import { isWindowOpen } from "@/simulator/customers/service-window";
import type { ChatContent, ChatMessage } from "@/simulator/state/chat-message";
import type { Customer } from "@/simulator/state/simulator-state";
import type { SendableMessage } from "./message-schema";
import type { Refusal } from "./refusal";
import { type Shelf, sendableContent } from "./sendable-content";

export type Facts = Shelf & {
  customers: readonly Customer[];
  chatOf: (waId: string) => readonly ChatMessage[];
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
  const chat = facts.chatOf(customer.waId);
  if (message.type !== "template" && !isWindowOpen(chat, facts.now)) {
    return refused(131047, "More than 24 hours have passed since the customer last replied to this number.");
  }
  if (message.type === "reaction" && !chat.some(({ id }) => id === message.reaction.message_id)) {
    return refused(131009, "Param reaction['message_id'] names no message of this chat.");
  }
  const sendable = sendableContent(message, facts);
  return sendable.ok ? { customer, ...sendable } : sendable;
}

function refused(code: Refusal["code"], details: string): Verdict {
  return { ok: false, refusal: { code, details } };
}
