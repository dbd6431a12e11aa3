import "server-only";
import type { Dialog360Error, Dialog360MessageEvent } from "./inbound-event";
import { readErrors } from "./read-errors";
import { readMessageBody } from "./read-message-body";
import { readOrigin } from "./read-origin";
import { type FindContact, readPerson, senderIdsOf } from "./read-person";
import { idOf, memberOf, timeOf } from "./wire-value";

/** Null without a message id or without anyone who could have written it. */
export function readMessageEvent(
  message: unknown,
  phoneNumberId: string | null,
  findContact: FindContact,
  valueErrors: readonly Dialog360Error[],
): Dialog360MessageEvent | null {
  const wamid = idOf(memberOf(message, "id"));
  const sender = readPerson(senderIdsOf(message), findContact);
  if (wamid === null || sender === null) return null;
  return {
    event: "message",
    phoneNumberId,
    wamid,
    sender,
    sentAt: timeOf(memberOf(message, "timestamp")),
    contextWamid: idOf(memberOf(memberOf(message, "context"), "id")),
    groupId: idOf(memberOf(message, "group_id")),
    origin: readOrigin(message),
    errors: readErrors(memberOf(message, "errors")),
    body: readMessageBody(message, valueErrors),
  };
}
