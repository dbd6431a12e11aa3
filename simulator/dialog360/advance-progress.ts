import { type ChatMessage, type Progress, progressSchema } from "@/simulator/state/chat-message";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { statusWebhook } from "@/simulator/webhooks/status-webhook";

const steps = progressSchema.options;

/** Moves a message of the shop forward, telling the shop every step on the way; never back. */
export function advanceProgress(
  simulator: Simulator,
  customer: Customer,
  message: ChatMessage,
  goal: Progress,
): void {
  const from = steps.indexOf(message.progress) + 1;
  for (const step of steps.slice(from, steps.indexOf(goal) + 1)) {
    message.progress = step;
    if (step === "accepted") continue;
    const body = statusWebhook(simulator.line, customer, message, step, simulator.now());
    simulator.deliver(customer.waId, body);
  }
  simulator.changed();
}

export function scheduleProgress(simulator: Simulator, customer: Customer, message: ChatMessage): void {
  simulator.later(simulator.pace.sentMs, () => {
    advanceProgress(simulator, customer, message, "sent");
    simulator.later(simulator.pace.deliveredMs, () => {
      if (customer.isOnline) advanceProgress(simulator, customer, message, "delivered");
    });
  });
}

/** Takes up what was on its way when the simulator was last stopped. */
export function resumeProgress(simulator: Simulator): void {
  for (const customer of simulator.state.customers) {
    for (const message of chatOf(simulator.state, customer.waId)) {
      const isOnItsWay = message.progress === "accepted" || message.progress === "sent";
      if (message.author === "shop" && isOnItsWay) scheduleProgress(simulator, customer, message);
    }
  }
}
