import "server-only";
import { opensWindow } from "@/lib/conversations/message-time";
import { hasMessageOfWamid } from "@/lib/conversations/server/message-store";
import { receiveMessage } from "@/lib/conversations/server/receive-message";
import { recordStatus } from "@/lib/conversations/server/record-status";
import { receiveCustomer } from "@/lib/customers/server/receive-customer";
import type {
  Dialog360Event,
  Dialog360MessageEvent,
  Dialog360StatusEvent,
} from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { recordOrder } from "@/lib/orders/server/record-order";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { contentOfMessage } from "./content-of-message";
import { type EventChannel, findEventChannel } from "./find-event-channel";
import { mergeCustomers } from "./merge-customers";

/**
 * Turns one event of a delivery into what it is to us, in a transaction of its own: however often the
 * delivery is worked on, and by whom at once, the keys (number, wamid) and (number, wamid, status) let
 * it happen once. Every transaction locks customer, order, conversation, message in this order.
 */
export async function receiveEvent(
  event: Dialog360Event,
  tokenChannel: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  if (event.event !== "message" && event.event !== "status") return "other";
  const channel = await findEventChannel(tokenChannel, event.phoneNumberId);
  return retryConflicts(() =>
    event.event === "message"
      ? receiveMessageEvent(event, channel, receivedAt)
      : receiveStatusEvent(event, channel, receivedAt),
  );
}

async function receiveMessageEvent(
  { wamid, sender, sentAt, contextWamid, body }: Dialog360MessageEvent,
  { id: channelId, catalogId }: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  return inTransaction(async (tx) => {
    // Not what makes it once, but an old redelivery must not bring back the customer's former name.
    if (await hasMessageOfWamid(tx, channelId, wamid)) return "duplicates";
    const customer = await receiveCustomer(tx, sender, mergeCustomers);
    const shown = await contentOfMessage(tx, body, catalogId);
    const message = await receiveMessage(tx, {
      channelId,
      customerId: customer.id,
      wamid,
      contextWamid,
      sentAt,
      receivedAt,
      ...shown,
      opensWindow: opensWindow(body.type === "other" ? body.vendorType : body.type),
    });
    if (message.outcome === "duplicate") return "duplicates";
    await publishLive(tx, "conversations");
    if (body.type !== "order") return "messages";
    await recordOrder(tx, {
      channelId,
      customerId: customer.id,
      contextWamid,
      channelCatalogId: catalogId,
      messageId: message.id,
      conversationId: message.conversationId,
      occurredAt: message.occurredAt,
      vendorCatalogId: body.vendorCatalogId,
      note: body.note,
      items: body.items,
    });
    return "orders";
  });
}

async function receiveStatusEvent(
  status: Dialog360StatusEvent,
  { id: channelId }: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  const recorded = await inTransaction((tx) => recordStatus(tx, { ...status, channelId, receivedAt }));
  return recorded === "duplicate" ? "duplicates" : "statuses";
}
