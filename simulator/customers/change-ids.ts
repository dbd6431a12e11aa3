import { newMessageId } from "@/simulator/state/message-id";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf } from "@/simulator/state/simulator-state";
import { senderOf } from "@/simulator/webhooks/customer-ids";
import { envelope, unixSeconds } from "@/simulator/webhooks/envelope";

type Change = {
  type: string;
  body?: string | undefined;
  newWaId?: string | undefined;
  newUserId?: string | undefined;
};

/** A system message: it comes from the old ids, names the new ones and has no `contacts` (360dialog.md §2.2). */
export function changeIds(simulator: Simulator, customer: Customer, change: Change, sentAt?: number): string {
  const { state, line } = simulator;
  const { type, newWaId, newUserId } = change;
  const id = newMessageId(customer.waId, "customer");
  const system = {
    body: change.body ?? `${customer.name} changed`,
    ...(newWaId !== undefined && { wa_id: newWaId }),
    ...(newUserId !== undefined && { user_id: newUserId }),
    type,
  };
  const timestamp = unixSeconds(sentAt ?? simulator.now());
  const message = { ...senderOf(customer), id, timestamp, type: "system", system };
  simulator.deliver(customer.waId, envelope(line, { messages: [message] }));
  if (newUserId !== undefined) customer.userId = newUserId;
  if (newWaId !== undefined && newWaId !== customer.waId) {
    state.chats[newWaId] = [...chatOf(state, customer.waId), ...chatOf(state, newWaId)];
    delete state.chats[customer.waId];
    state.customers = state.customers.filter((one) => one === customer || one.waId !== newWaId);
    customer.waId = newWaId;
  }
  simulator.changed();
  return id;
}
