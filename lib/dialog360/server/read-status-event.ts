import "server-only";
import { callbackDataMaxLength } from "@/lib/dialog360/limits";
import { cleanText } from "@/lib/shared/clean-text";
import type { Dialog360StatusEvent } from "./inbound-event";
import { readErrors } from "./read-errors";
import { type FindContact, readPerson, readPersonId } from "./read-person";
import { idOf, memberOf, plainJsonOf, timeOf } from "./wire-value";

/** The index over a message's statuses holds the wamid too, and one entry at most 2,704 bytes. */
const statusMaxLength = 100;

/** A payment's status speaks of the payment, and its `failed` must not fail the message (360dialog.md §2.5). */
export function isPaymentStatus(status: unknown): boolean {
  return memberOf(status, "type") === "payment";
}

/** What became of one of our messages (360dialog.md §2.5); null without a message id or a status. */
export function readStatusEvent(
  status: unknown,
  phoneNumberId: string | null,
  findContact: FindContact,
): Dialog360StatusEvent | null {
  const wamid = idOf(memberOf(status, "id"));
  const word = idOf(memberOf(status, "status"));
  if (wamid === null || word === null || word.length > statusMaxLength) return null;
  return {
    event: "status",
    phoneNumberId,
    wamid,
    status: word.toLowerCase(),
    occurredAt: timeOf(memberOf(status, "timestamp")),
    recipient: readPerson(recipientIdsOf(status), findContact),
    callbackData: readCallbackData(memberOf(status, "biz_opaque_callback_data")),
    errors: readErrors(memberOf(status, "errors")),
    pricing: plainJsonOf(memberOf(status, "pricing")),
  };
}

/** Of a message to a group, `recipient_id` is the group and the participant is the person. */
export function recipientIdsOf(status: unknown): ReturnType<typeof readPersonId> {
  const isGroup = memberOf(status, "recipient_type") === "group";
  const id = readPersonId(memberOf(status, isGroup ? "recipient_participant_id" : "recipient_id"));
  return { waId: id.waId, userId: idOf(memberOf(status, "recipient_user_id")) ?? id.userId };
}

function readCallbackData(value: unknown): string | null {
  return typeof value === "string" ? cleanText(value.slice(0, callbackDataMaxLength)) : null;
}
