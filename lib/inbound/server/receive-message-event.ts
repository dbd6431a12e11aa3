import "server-only";
import { recordForeignCatalog } from "@/lib/channels/server/record-foreign-catalog";
import { hasMessageOfWamid } from "@/lib/conversations/server/message-store";
import { receiveMessage } from "@/lib/conversations/server/receive-message";
import { timingOf } from "@/lib/conversations/server/timing-of";
import type { CustomerDto } from "@/lib/customers/contract";
import { changeCustomerIds } from "@/lib/customers/server/change-customer-ids";
import { receiveCustomer } from "@/lib/customers/server/receive-customer";
import type { Dialog360MessageEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { recordOrder } from "@/lib/orders/server/record-order";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { EventChannel } from "./find-event-channel";
import { mergeCustomers } from "./merge-customers";
import { readReceivedBody } from "./read-received-body";

/** What a customer sent, or WhatsApp says about them: a row of the thread, and for a cart an order too. */
export async function receiveMessageEvent(
  event: Dialog360MessageEvent,
  channel: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  const { wamid, sentAt, groupId, origin, body } = event;
  const { id: channelId, catalogId } = channel;
  return inTransaction(async (tx) => {
    // Not what makes it once, but an old redelivery must not bring back the customer's former name.
    if (await hasMessageOfWamid(tx, channelId, wamid)) return "duplicates";
    const customer = await customerOf(tx, event);
    const parts = await readReceivedBody(tx, body, event.contextWamid, catalogId);
    const message = await receiveMessage(tx, {
      ...parts,
      ...{ channelId, wamid, sentAt, receivedAt, groupId },
      customerId: customer.id,
      direction: "inbound",
      source: "webhook",
      origin: origin.forwarded === "no" && origin.referral === null ? null : origin,
      error: errorOf(event),
      status: null,
    });
    if (message.outcome === "duplicate") return "duplicates";
    await publishLive(tx, "conversations");
    if (body.type !== "order") return "messages";
    const { vendorCatalogId, note, items } = body;
    const { contextWamid } = parts;
    await recordOrder(tx, {
      ...{ channelId, contextWamid, vendorCatalogId, note, items },
      customerId: customer.id,
      channelCatalogId: catalogId,
      messageId: message.id,
      conversationId: message.conversationId,
      occurredAt: message.occurredAt,
    });
    if (isForeign(vendorCatalogId, channel)) await recordForeignCatalog(tx, channelId, vendorCatalogId);
    return "orders";
  });
}

async function customerOf(tx: Tx, { sender, sentAt, body }: Dialog360MessageEvent): Promise<CustomerDto> {
  if (body.type !== "system" || (body.newWaId === null && body.newUserId === null))
    return receiveCustomer(tx, sender, mergeCustomers, timingOf(tx, sentAt));
  const told = { waId: body.newWaId, userId: body.newUserId };
  return changeCustomerIds(tx, sender, told, sentAt, mergeCustomers);
}

/** The vendor's own examples name a catalog by a word; only a number is one. */
function isForeign(named: string | null, { vendorCatalogId }: EventChannel): named is string {
  return named !== null && /^\d+$/.test(named) && vendorCatalogId !== null && named !== vendorCatalogId;
}

function errorOf({ errors: [error] }: Dialog360MessageEvent) {
  return error ? { code: error.code, detail: error.detail ?? error.title } : null;
}
