import "server-only";
import { type ChangeContext, isUnreadable, unreadable } from "./change-context";
import type { Dialog360Event, ParsedDelivery } from "./inbound-event";
import { accountEvent, accountFields } from "./read-account-event";
import { readAppContacts } from "./read-app-contacts";
import { readEchoes, readHistory } from "./read-app-messages";
import { readMessagesValue } from "./read-messages-value";
import { readPersonId } from "./read-person";
import { readPreferences } from "./read-preferences";
import { readWireJson } from "./read-wire-json";
import { idOf, memberOf, recordOf, timeOf, type WireRecord, wordOf } from "./wire-value";

type ReadValue = (value: WireRecord, context: ChangeContext) => Dialog360Event[];

const readers: ReadonlyMap<string, ReadValue> = new Map([
  ["messages", readMessagesValue],
  ["smb_message_echoes", readEchoes],
  ["history", readHistory],
  ["smb_app_state_sync", readAppContacts],
  ["user_preferences", readPreferences],
]);

/**
 * Reads one webhook delivery of 360dialog, in Cloud format (every entry, change, message and status:
 * Meta packs up to 1,000 into one) or in the on-premise format. Never throws; what cannot be read
 * becomes an `other` event and leaves its neighbours alone. Source: 360dialog.md §2.1–2.7, §5, read 2026-11-25.
 */
export function parseDelivery(body: Uint8Array): ParsedDelivery {
  const json = readWireJson(body);
  if (!json.isJson) return unrecognised("not_json");
  const delivery = recordOf(json.value);
  if (!delivery) return unrecognised("not_an_object");
  const events = Array.isArray(delivery.entry) ? delivery.entry.flatMap(readEntry) : readOnPremise(delivery);
  return { events, unrecognised: events.some(isRecognised) ? null : "unknown_shape" };
}

function unrecognised(reason: ParsedDelivery["unrecognised"]): ParsedDelivery {
  return { events: [], unrecognised: reason };
}

function isRecognised(event: Dialog360Event): boolean {
  return event.event !== "other" || !isUnreadable(event);
}

function readEntry(entry: unknown): Dialog360Event[] {
  const changes = memberOf(entry, "changes");
  if (!Array.isArray(changes)) return [unreadable("entry", null)];
  return changes.flatMap((change: unknown) => readChange(change, entry));
}

function readChange(change: unknown, entry: unknown): Dialog360Event[] {
  const value = recordOf(memberOf(change, "value"));
  const field = wordOf(memberOf(change, "field")) || "messages";
  const context = contextOf(field, memberOf(value, "metadata"), entry);
  const { phoneNumberId } = context;
  if (value && accountFields.has(field)) return [accountEvent(context, value)];
  const read = readers.get(field);
  if (!read) return [{ event: "other", phoneNumberId, field }];
  const events = value ? read(value, context) : [];
  return events.length > 0 ? events : [unreadable("change", phoneNumberId)];
}

/** The on-premise format is a Cloud `value` without its envelope (360dialog.md §2.3). */
function readOnPremise(delivery: WireRecord): Dialog360Event[] {
  return readMessagesValue(delivery, contextOf("messages", delivery.metadata, undefined));
}

function contextOf(field: string, metadata: unknown, entry: unknown): ChangeContext {
  return {
    field,
    phoneNumberId: idOf(memberOf(metadata, "phone_number_id")),
    wabaId: idOf(memberOf(entry, "id")),
    businessWaId: readPersonId(memberOf(metadata, "display_phone_number")).waId,
    occurredAt: timeOf(memberOf(entry, "time")),
  };
}
