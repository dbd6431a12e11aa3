import "server-only";
import { findCustomerOfMessage } from "@/lib/conversations/server/find-customer-of-message";
import { recordStatus } from "@/lib/conversations/server/record-status";
import { fillCustomerIds } from "@/lib/customers/server/fill-customer-ids";
import type { Dialog360StatusEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { EventChannel } from "./find-event-channel";
import { mergeCustomers } from "./merge-customers";

/** What became of a message of ours, and whom it reached: an id of theirs may come only here. */
export async function receiveStatusEvent(
  status: Dialog360StatusEvent,
  { id: channelId }: EventChannel,
  receivedAt: Date,
): Promise<EventResult> {
  const { recipient, wamid, callbackData } = status;
  return inTransaction(async (tx) => {
    // Before the status, so that customers are locked before messages, as everywhere.
    const customer = recipient && (await findCustomerOfMessage(tx, channelId, { wamid, callbackData }));
    if (customer && (await fillCustomerIds(tx, customer, recipient, mergeCustomers)))
      await publishLive(tx, "conversations", "orders");
    const recorded = await recordStatus(tx, { ...status, channelId, receivedAt });
    return recorded === "duplicate" ? "duplicates" : "statuses";
  });
}
