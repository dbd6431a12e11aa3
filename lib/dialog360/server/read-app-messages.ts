import "server-only";
import { type ChangeContext, unreadable } from "./change-context";
import type { Dialog360AppMessageEvent, Dialog360Event } from "./inbound-event";
import { accountEvent } from "./read-account-event";
import { readMessageBody } from "./read-message-body";
import {
  type FindContact,
  indexContacts,
  type PersonIds,
  readPerson,
  readPersonId,
  senderIdsOf,
} from "./read-person";
import { idOf, listOf, memberOf, timeOf, type WireRecord, wordOf } from "./wire-value";

/** `smb_message_echoes`: what the shop writes in its phone app (360dialog.md §2.6). */
export function readEchoes(value: WireRecord, context: ChangeContext): Dialog360Event[] {
  const echoes = listOf(value.message_echoes);
  const findContact = indexContacts(value.contacts, echoes.map(addresseeIdsOf));
  return echoes.map((echo) => {
    const read = { source: "echo", direction: "outbound", customer: addresseeIdsOf(echo) } as const;
    return readAppMessage(echo, read, context, findContact) ?? unreadable("echo", context.phoneNumberId);
  });
}

/**
 * `history`: the chats of the phone app in chunks of threads, sent once after the number was connected,
 * or the reason why they are not shared (360dialog.md §2.6).
 */
export function readHistory(value: WireRecord, context: ChangeContext): Dialog360Event[] {
  const chunks = listOf(value.history);
  const threads = chunks.flatMap((chunk) => listOf(memberOf(chunk, "threads")));
  const findContact = indexContacts(value.contacts, threads.map(threadIdsOf));
  return [value, ...chunks].flatMap((part) => [
    ...listOf(memberOf(part, "errors")).map((error) => accountEvent(context, error)),
    ...listOf(memberOf(part, "threads")).flatMap((thread) => readThread(thread, context, findContact)),
    ...readProgress(part, context),
  ]);
}

/** A chunk may have nothing but its progress in it. */
function readProgress(chunk: unknown, context: ChangeContext): Dialog360Event[] {
  const hasMore = listOf(memberOf(chunk, "threads")).length + listOf(memberOf(chunk, "errors")).length > 0;
  const progress = memberOf(memberOf(chunk, "metadata"), "progress");
  return hasMore || progress === undefined ? [] : [accountEvent(context, chunk)];
}

function readThread(thread: unknown, context: ChangeContext, findContact: FindContact): Dialog360Event[] {
  const threadIds = threadIdsOf(thread);
  return listOf(memberOf(thread, "messages")).map((message) => {
    const direction = directionOf(message, threadIds, context.businessWaId);
    const spoken = direction === "inbound" ? senderIdsOf(message) : addresseeIdsOf(message);
    const customer = hasId(threadIds) ? threadIds : spoken;
    const read = { source: "history", direction, customer } as const;
    return (
      readAppMessage(message, read, context, findContact) ?? unreadable("history", context.phoneNumberId)
    );
  });
}

function readAppMessage(
  message: unknown,
  {
    source,
    direction,
    customer: ids,
  }: Pick<Dialog360AppMessageEvent, "source" | "direction"> & { customer: PersonIds },
  { phoneNumberId, businessWaId }: ChangeContext,
  findContact: FindContact,
): Dialog360AppMessageEvent | null {
  const wamid = idOf(memberOf(message, "id"));
  const customer = readPerson(ids, findContact);
  // A shop that writes to itself is nobody's customer.
  if (wamid === null || customer === null || (businessWaId !== null && customer.waId === businessWaId))
    return null;
  return {
    event: "app_message",
    source,
    phoneNumberId,
    direction,
    wamid,
    customer,
    sentAt: timeOf(memberOf(message, "timestamp")),
    contextWamid: idOf(memberOf(memberOf(message, "context"), "id")),
    status: wordOf(memberOf(memberOf(message, "history_context"), "status")).toLowerCase() || null,
    body: readMessageBody(message, []),
  };
}

/** The business's number tells the sides apart; where it is missing, the customer after whom the thread is named. */
function directionOf(
  message: unknown,
  thread: PersonIds,
  businessWaId: string | null,
): Dialog360AppMessageEvent["direction"] {
  const { waId, userId } = senderIdsOf(message);
  if (waId !== null && waId === businessWaId) return "outbound";
  if (businessWaId !== null || !hasId(thread)) return "inbound";
  return (waId !== null && waId === thread.waId) || (userId !== null && userId === thread.userId)
    ? "inbound"
    : "outbound";
}

function threadIdsOf(thread: unknown): PersonIds {
  return readPersonId(memberOf(thread, "id"));
}

function addresseeIdsOf(message: unknown): PersonIds {
  return readPersonId(memberOf(message, "to"));
}

function hasId({ waId, userId }: PersonIds): boolean {
  return waId !== null || userId !== null;
}
