import { type Answer, jsonAnswer } from "@/simulator/http/answer";
import type { Simulator } from "@/simulator/state/simulator";
import { chatOf } from "@/simulator/state/simulator-state";
import type { ReadCall } from "./message-schema";
import { refusalAnswer } from "./refusal";

// The indicator disappears on reply or after 25 s (360dialog.md §1.2).
const typingMs = 25_000;

export function markRead(simulator: Simulator, call: ReadCall): Answer {
  const { state } = simulator;
  const customer = state.customers.find(({ waId }) =>
    chatOf(state, waId).some(({ id, author }) => id === call.message_id && author === "customer"),
  );
  if (!customer) {
    return refusalAnswer({
      code: 131009,
      details: "No message was received with this message_id.",
    });
  }
  const chat = chatOf(state, customer.waId).filter((message) => message.author === "customer");
  const readUpTo = chat.find((message) => message.id === call.message_id)?.sentAt ?? 0;
  for (const message of chat) if (message.sentAt <= readUpTo) message.progress = "read";
  if (call.typing_indicator) {
    simulator.typingUntil.set(customer.waId, simulator.now() + typingMs);
    simulator.later(typingMs, simulator.changed);
  }
  simulator.changed();
  return jsonAnswer(200, { success: true });
}
