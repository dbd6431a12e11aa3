import "server-only";
import { type ChangeContext, unreadable } from "./change-context";
import type { Dialog360Event } from "./inbound-event";
import { type FindContact, indexContacts, type PersonIds, readPerson, readPersonId } from "./read-person";
import { idOf, listOf, memberOf, timeOf, type WireRecord, wordOf } from "./wire-value";

/** `user_preferences`: who does not want marketing any more, or wants it again (360dialog.md §2.6). */
export function readPreferences(value: WireRecord, context: ChangeContext): Dialog360Event[] {
  const preferences = listOf(value.user_preferences);
  const findContact = indexContacts(value.contacts, preferences.map(idsOf));
  return preferences.map((preference) => readPreference(preference, context, findContact));
}

function readPreference(
  preference: unknown,
  { phoneNumberId, field }: ChangeContext,
  findContact: FindContact,
): Dialog360Event {
  const category = wordOf(memberOf(preference, "category")).toLowerCase();
  if (category !== "" && category !== "marketing_messages") return { event: "other", phoneNumberId, field };
  const word = wordOf(memberOf(preference, "value")).toLowerCase();
  const customer = readPerson(idsOf(preference), findContact);
  if (customer === null || (word !== "stop" && word !== "resume"))
    return unreadable("preference", phoneNumberId);
  return {
    event: "preference",
    phoneNumberId,
    customer,
    wantsMarketing: word === "resume",
    changedAt: timeOf(memberOf(preference, "timestamp")),
  };
}

function idsOf(preference: unknown): PersonIds {
  const phone = readPersonId(memberOf(preference, "wa_id"));
  return { waId: phone.waId, userId: idOf(memberOf(preference, "user_id")) ?? phone.userId };
}
