import { currentProducts } from "@/simulator/catalog/current-products";
import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import { liveMedia } from "@/simulator/media/keep-media";
import type { ChatMessage } from "@/simulator/state/chat-message";
import { newMessageId } from "@/simulator/state/message-id";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { envelope } from "@/simulator/webhooks/envelope";
import { scheduleProgress } from "./advance-progress";
import { judgeMessage } from "./judge-message";
import { markRead } from "./mark-read";
import type { SendableMessage } from "./message-schema";
import { readMessage } from "./read-message";
import { refusalAnswer, refusalNotice } from "./refusal";

export function sendMessage(simulator: Simulator, body: unknown): Answer {
  const reading = readMessage(body);
  if (reading.kind === "refused") return refusalAnswer(reading.refusal);
  if (reading.kind === "read") return markRead(simulator, reading.call);
  const { message } = reading;
  const verdict = judgeMessage(message, {
    line: simulator.line,
    customers: simulator.state.customers,
    chatOf: (waId) => chatOf(simulator.state, waId),
    products: currentProducts(simulator),
    mediaOf: (id) => liveMedia(simulator, id),
    templates: simulator.state.templates,
    now: simulator.now(),
  });
  if (!verdict.ok) return refusalAnswer(verdict.refusal);
  const tooFast = simulator.pacer.check(verdict.customer.waId, simulator.state.limits, simulator.now());
  if (tooFast) return refusalAnswer(tooFast);

  const { customer } = verdict;
  const sent: ChatMessage = {
    id: newMessageId(customer.waId, "shop"),
    author: "shop",
    sentAt: simulator.now(),
    progress: "accepted",
    content: verdict.content,
    quotedId: message.context?.message_id,
    callbackData: message.biz_opaque_callback_data,
  };
  const chat = chatOf(simulator.state, customer.waId);
  if (message.type === "reaction") showReaction(chat, message.reaction);
  else chat.push(sent);
  simulator.typingUntil.delete(customer.waId);
  simulator.changed();
  scheduleProgress(simulator, customer, sent);
  recordAccepted(simulator, message, sent);
  if (verdict.unknownIds.length > 0) reportDropped(simulator, customer, verdict.unknownIds);
  return jsonAnswer(200, {
    messaging_product: "whatsapp",
    contacts: [contactOf(message, customer)],
    messages: [{ id: sent.id }],
  });
}

function showReaction(chat: readonly ChatMessage[], reaction: { message_id: string; emoji: string }) {
  const target = chat.find(({ id }) => id === reaction.message_id);
  if (target) target.reactions = { ...target.reactions, shop: reaction.emoji || undefined };
}

const acceptedKept = 20_000;

/** For `GET /control/accepted`: a message counts once it was accepted, also if its answer got lost. */
function recordAccepted(simulator: Simulator, message: SendableMessage, sent: ChatMessage) {
  const { accepted } = simulator.state;
  accepted.push({
    wamid: sent.id,
    to: message.to ?? message.recipient ?? "",
    type: message.type,
    callbackData: message.biz_opaque_callback_data ?? null,
    at: new Date(sent.sentAt).toISOString(),
  });
  if (accepted.length > acceptedKept) accepted.splice(0, accepted.length - acceptedKept);
}

// A send to a business-scoped id is answered without the phone number (360dialog.md §2.7).
function contactOf(message: SendableMessage, customer: Customer) {
  return message.to === undefined
    ? { input: message.recipient, user_id: customer.userId }
    : { input: message.to, wa_id: customer.waId, user_id: customer.userId };
}

// The documents promise an error that asks to fix the catalog but not its shape (360dialog.md §11).
function reportDropped(simulator: Simulator, customer: Customer, unknownIds: readonly string[]) {
  const details = `Products not found in FB Catalog: ${unknownIds.join(", ")}`;
  const errors = [refusalNotice({ code: 131009, details })];
  simulator.deliver(customer.waId, envelope(simulator.line, { errors }));
}
