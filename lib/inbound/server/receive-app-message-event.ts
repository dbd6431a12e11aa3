import "server-only";
import { recordSharedWithApp } from "@/lib/channels/server/record-shared-with-app";
import { hasMessageOfWamid } from "@/lib/conversations/server/message-store";
import { receiveMessage } from "@/lib/conversations/server/receive-message";
import { timingOf } from "@/lib/conversations/server/timing-of";
import { receiveCustomer } from "@/lib/customers/server/receive-customer";
import { recordContactName } from "@/lib/customers/server/record-contact-name";
import type { Dialog360AppMessageEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { EventChannel } from "./find-event-channel";
import { mergeCustomers } from "./merge-customers";
import { readReceivedBody } from "./read-received-body";

/**
 * A message of the shop's phone app, as it is written there or from its history. A cart of the past is
 * shown and makes no order: that was dealt with where it came.
 */
export async function receiveAppMessageEvent(
  event: Dialog360AppMessageEvent,
  { id: channelId, catalogId }: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  const { wamid, sentAt, source, direction, customer: person, status } = event;
  return inTransaction(async (tx) => {
    if (await hasMessageOfWamid(tx, channelId, wamid)) return "duplicates";
    // What the app calls a customer is no news of how they call themselves.
    const said = { ...person, name: null };
    const customer = await receiveCustomer(tx, said, mergeCustomers, timingOf(tx, sentAt));
    if (customer.name === null && person.name !== null)
      await recordContactName(tx, { waId: customer.waId, userId: customer.userId, name: person.name });
    const message = await receiveMessage(tx, {
      ...(await readReceivedBody(tx, event.body, event.contextWamid, catalogId)),
      ...{ channelId, wamid, sentAt, receivedAt, source, direction },
      customerId: customer.id,
      groupId: null,
      origin: null,
      error: null,
      // The history's word for it (360dialog.md §2.6, read 2026-11).
      status: status === "error" ? "failed" : status,
    });
    if (message.outcome === "duplicate") return "duplicates";
    await recordSharedWithApp(tx, channelId);
    await publishLive(tx, "conversations");
    return "messages";
  });
}
