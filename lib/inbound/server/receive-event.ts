import "server-only";
import type { Dialog360Event } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { findAccountChannel, findEventChannel, type TokenChannel } from "./find-event-channel";
import { receiveAccountEvent } from "./receive-account-event";
import { receiveAppMessageEvent } from "./receive-app-message-event";
import { receiveMessageEvent } from "./receive-message-event";
import { receiveContactEvent, receivePreferenceEvent } from "./receive-person-event";
import { receiveStatusEvent } from "./receive-status-event";

/**
 * Turns one event of a delivery into what it is to us, in a transaction of its own: however often the
 * delivery is worked on, and by whom at once, the keys (number, wamid) and (number, wamid, status) let
 * it happen once. Every transaction locks customer, order, message, conversation in this order.
 */
export async function receiveEvent(
  event: Dialog360Event,
  tokenChannel: TokenChannel,
  receivedAt: Date,
): Promise<EventResult> {
  if (event.event === "other") return "other";
  if (event.event === "account") {
    const account = await findAccountChannel(tokenChannel, event);
    return account
      ? retryConflicts(() => receiveAccountEvent(event, account.id, receivedAt))
      : "unknown_number";
  }
  const channel = await findEventChannel(tokenChannel, event.phoneNumberId);
  if (!channel) return "unknown_number";
  return retryConflicts(() => {
    switch (event.event) {
      case "message":
        return receiveMessageEvent(event, channel, receivedAt);
      case "app_message":
        return receiveAppMessageEvent(event, channel, receivedAt);
      case "status":
        return receiveStatusEvent(event, channel, receivedAt);
      case "preference":
        return receivePreferenceEvent(event, receivedAt);
      case "contact":
        return receiveContactEvent(event);
    }
  });
}
