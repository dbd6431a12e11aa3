import "server-only";
import { type ChangeContext, unreadable } from "./change-context";
import type { Dialog360Event } from "./inbound-event";
import { readPersonId } from "./read-person";
import { listOf, memberOf, textOf, type WireRecord, wordOf } from "./wire-value";

/** `smb_app_state_sync`: the address book of the phone app (360dialog.md §2.6). */
export function readAppContacts(value: WireRecord, context: ChangeContext): Dialog360Event[] {
  return listOf(value.state_sync).map((change) => readAppContact(change, context));
}

function readAppContact(change: unknown, { phoneNumberId, field }: ChangeContext): Dialog360Event {
  if (wordOf(memberOf(change, "type")) !== "contact") return { event: "other", phoneNumberId, field };
  const contact = memberOf(change, "contact");
  const ids = readPersonId(memberOf(contact, "phone_number"));
  const action = wordOf(memberOf(change, "action")).toLowerCase();
  if ((ids.waId === null && ids.userId === null) || (action !== "add" && action !== "remove"))
    return unreadable("contact", phoneNumberId);
  const name = textOf(memberOf(contact, "full_name")) || textOf(memberOf(contact, "first_name")) || null;
  return { event: "contact", phoneNumberId, customer: { ...ids, name, username: null }, action };
}
