import "server-only";
import { type ChangeContext, unreadable } from "./change-context";
import type { Dialog360Event } from "./inbound-event";
import { accountEvent } from "./read-account-event";
import { readErrors } from "./read-errors";
import { readMessageEvent } from "./read-message-event";
import { indexContacts, senderIdsOf } from "./read-person";
import { isPaymentStatus, readStatusEvent, recipientIdsOf } from "./read-status-event";
import { listOf, memberOf, timeOf, type WireRecord } from "./wire-value";

/** Messages, statuses and errors of the field `messages`; the on-premise format has nothing else. */
export function readMessagesValue(value: WireRecord, context: ChangeContext): Dialog360Event[] {
  const { phoneNumberId } = context;
  const messages = listOf(value.messages);
  const statuses = listOf(value.statuses);
  const findContact = indexContacts(value.contacts, [
    ...messages.map(senderIdsOf),
    ...statuses.map(recipientIdsOf),
  ]);
  const valueErrors = readErrors(value.errors);
  return [
    ...messages.map(
      (message) =>
        readMessageEvent(message, phoneNumberId, findContact, valueErrors) ??
        unreadable("message", phoneNumberId),
    ),
    ...statuses.map((status) =>
      isPaymentStatus(status)
        ? accountEvent(
            { ...context, field: "payment", occurredAt: timeOf(memberOf(status, "timestamp")) },
            status,
          )
        : (readStatusEvent(status, phoneNumberId, findContact) ?? unreadable("status", phoneNumberId)),
    ),
    ...listOf(value.errors).map((error) => accountEvent({ ...context, field: "errors" }, error)),
  ];
}
