import "server-only";
import { believableTime } from "@/lib/conversations/message-time";
import { receiveCustomer } from "@/lib/customers/server/receive-customer";
import { forgetContactName, recordContactName } from "@/lib/customers/server/record-contact-name";
import { recordMarketingChoice } from "@/lib/customers/server/record-marketing-choice";
import type { Dialog360ContactEvent, Dialog360PreferenceEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { mergeCustomers } from "./merge-customers";

/** A customer's word on marketing; kept also of one who never wrote, who must not be written to either. */
export async function receivePreferenceEvent(
  { customer: person, wantsMarketing, changedAt }: Dialog360PreferenceEvent,
  receivedAt: Date,
): Promise<EventResult> {
  return inTransaction(async (tx): Promise<EventResult> => {
    const customer = await receiveCustomer(tx, person, mergeCustomers);
    const choice = { wantsMarketing, changedAt: believableTime(changedAt, receivedAt) };
    await recordMarketingChoice(tx, customer.id, choice);
    await publishLive(tx, "conversations");
    return "customers";
  });
}

/** The phone app's address book names customers that have no name, now or once they write. */
export async function receiveContactEvent({ customer, action }: Dialog360ContactEvent): Promise<EventResult> {
  const { waId, userId, name } = customer;
  return inTransaction(async (tx): Promise<EventResult> => {
    if (action === "remove") await forgetContactName(tx, customer);
    if (action !== "add" || name === null) return "other";
    if (!(await recordContactName(tx, { waId, userId, name }))) return "other";
    await publishLive(tx, "conversations", "orders");
    return "customers";
  });
}
