import "server-only";
import type { Dialog360Person } from "./inbound-event";
import { idOf, listOf, memberOf, textOf } from "./wire-value";

type FindContact = (sender: Pick<Dialog360Person, "waId" | "userId">) => Dialog360Person | null;

/** `contacts[]` may come in any order and without `wa_id` (360dialog.md §2.2, §2.7). */
export function indexContacts(contacts: unknown): FindContact {
  const people = listOf(contacts).map(contactPerson);
  const byWaId = new Map(people.flatMap((person) => (person.waId ? [[person.waId, person] as const] : [])));
  const byUserId = new Map(
    people.flatMap((person) => (person.userId ? [[person.userId, person] as const] : [])),
  );
  const only = people.length === 1 ? people[0] : undefined;
  return ({ waId, userId }) => {
    const named = (waId && byWaId.get(waId)) || (userId && byUserId.get(userId));
    if (named) return named;
    return only && !contradicts(only.waId, waId) && !contradicts(only.userId, userId) ? only : null;
  };
}

/** Who wrote a message, or null when nothing in it or beside it says so. */
export function readSender(message: unknown, findContact: FindContact): Dialog360Person | null {
  const from = readPersonId(memberOf(message, "from"));
  const own = { waId: from.waId, userId: idOf(memberOf(message, "from_user_id")) ?? from.userId };
  const contact = findContact(own);
  const waId = own.waId ?? contact?.waId ?? null;
  const userId = own.userId ?? contact?.userId ?? null;
  if (!waId && !userId) return null;
  return { waId, userId, name: contact?.name ?? null, username: contact?.username ?? null };
}

function contactPerson(contact: unknown): Dialog360Person {
  const profile = memberOf(contact, "profile");
  const phone = readPersonId(memberOf(contact, "wa_id"));
  return {
    waId: phone.waId,
    userId: idOf(memberOf(contact, "user_id")) ?? phone.userId,
    name: textOf(memberOf(profile, "name")) || null,
    username: textOf(memberOf(profile, "username")) || null,
  };
}

/** A phone number in digits; an id of any other form is taken for a business-scoped one, not dropped. */
function readPersonId(value: unknown): Pick<Dialog360Person, "waId" | "userId"> {
  const id = idOf(value);
  const digits = id?.replace(/[\s()+-]/g, "") ?? "";
  return /^\d{1,20}$/.test(digits) ? { waId: digits, userId: null } : { waId: null, userId: id };
}

function contradicts(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
