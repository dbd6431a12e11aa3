import "server-only";
import type { Dialog360Event, Dialog360MessageEvent, ParsedDelivery } from "./inbound-event";
import { readMessageBody } from "./read-message-body";
import { indexContacts, readSender } from "./read-person";
import { readStatusEvent } from "./read-status-event";
import { readWireJson } from "./read-wire-json";
import { idOf, listOf, memberOf, recordOf, timeOf, type WireRecord, wordOf } from "./wire-value";

/**
 * Reads one webhook delivery of 360dialog, in Cloud format (every entry, change, message and status:
 * Meta packs up to 1,000 into one) or in the on-premise format. Never throws; what cannot be read
 * becomes an `other` event and leaves its neighbours alone. Source: 360dialog.md §2.1–2.5, §5, read 2026-11-22.
 */
export function parseDelivery(body: Uint8Array): ParsedDelivery {
  const json = readWireJson(body);
  if (!json.isJson) return unrecognised("not_json");
  const delivery = recordOf(json.value);
  if (!delivery) return unrecognised("not_an_object");
  const events = Array.isArray(delivery.entry) ? delivery.entry.flatMap(readEntry) : readOnPremise(delivery);
  return { events, unrecognised: events.some(isRecognised) ? null : "unknown_shape" };
}

function unrecognised(reason: string): ParsedDelivery {
  return { events: [], unrecognised: reason };
}

const unreadablePrefix = "unreadable_";

function isRecognised(event: Dialog360Event): boolean {
  return event.event !== "other" || !event.field.startsWith(unreadablePrefix);
}

function readEntry(entry: unknown): Dialog360Event[] {
  const changes = memberOf(entry, "changes");
  return Array.isArray(changes) ? changes.flatMap(readChange) : [unreadable("entry", null)];
}

function readChange(change: unknown): Dialog360Event[] {
  const value = recordOf(memberOf(change, "value"));
  const field = wordOf(memberOf(change, "field"));
  const phoneNumberId = idOf(memberOf(memberOf(value, "metadata"), "phone_number_id"));
  if (field !== "" && field !== "messages") return [{ event: "other", phoneNumberId, field }];
  const events = value ? readValue(value, phoneNumberId) : [];
  return events.length > 0 ? events : [unreadable("change", phoneNumberId)];
}

/** The on-premise format is a Cloud `value` without its envelope (360dialog.md §2.3). */
function readOnPremise(delivery: WireRecord): Dialog360Event[] {
  return readValue(delivery, idOf(memberOf(delivery.metadata, "phone_number_id")));
}

function readValue(value: WireRecord, phoneNumberId: string | null): Dialog360Event[] {
  const findContact = indexContacts(value.contacts);
  const messages = listOf(value.messages).map(
    (message) => readMessage(message, phoneNumberId, findContact) ?? unreadable("message", phoneNumberId),
  );
  const statuses = listOf(value.statuses).map(
    (status) => readStatusEvent(status, phoneNumberId) ?? unreadable("status", phoneNumberId),
  );
  const errors = listOf(value.errors).map(
    (): Dialog360Event => ({ event: "other", phoneNumberId, field: "errors" }),
  );
  return [...messages, ...statuses, ...errors];
}

/** Null without a message id or without anyone who could have written it. */
function readMessage(
  message: unknown,
  phoneNumberId: string | null,
  findContact: ReturnType<typeof indexContacts>,
): Dialog360MessageEvent | null {
  const wamid = idOf(memberOf(message, "id"));
  const sender = readSender(message, findContact);
  if (wamid === null || sender === null) return null;
  return {
    event: "message",
    phoneNumberId,
    wamid,
    sender,
    sentAt: timeOf(memberOf(message, "timestamp")),
    contextWamid: idOf(memberOf(memberOf(message, "context"), "id")),
    groupId: idOf(memberOf(message, "group_id")),
    origin: { forwarded: "no", referral: null },
    errors: [],
    body: readMessageBody(message),
  };
}

function unreadable(
  what: "entry" | "change" | "message" | "status",
  phoneNumberId: string | null,
): Dialog360Event {
  return { event: "other", phoneNumberId, field: `${unreadablePrefix}${what}` };
}
