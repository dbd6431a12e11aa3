import type { ChatMessage } from "@/simulator/state/chat-message";

export const serviceWindowMs = 24 * 60 * 60 * 1000;

// Measured from the customer's newest message by its own time, not by when it was delivered (360dialog.md §3.5).
export function isWindowOpen(chat: readonly ChatMessage[], now: number): boolean {
  const lastInboundAt = chat
    .filter((message) => message.author === "customer")
    .reduce((latest, message) => Math.max(latest, message.sentAt), Number.NEGATIVE_INFINITY);
  return now - lastInboundAt < serviceWindowMs;
}
