import "server-only";
import type { Dialog360Person } from "./inbound-event";
import { idOf, listOf, memberOf, textOf } from "./wire-value";

export type PersonIds = Pick<Dialog360Person, "waId" | "userId">;
export type FindContact = (ids: PersonIds) => Dialog360Person | null;

/**
 * `contacts[]` may come in any order and without `wa_id` (360dialog.md §2.2, §2.7). An only contact is
 * whoever is named by no id that it has, unless the ids beside it are of several people.
 */
export function indexContacts(contacts: unknown, named: readonly PersonIds[]): FindContact {
  const people = listOf(contacts).map(contactPerson);
  const byWaId = new Map(people.flatMap((person) => (person.waId ? [[person.waId, person] as const] : [])));
  const byUserId = new Map(
    people.flatMap((person) => (person.userId ? [[person.userId, person] as const] : [])),
  );
  const only = people.length === 1 && areOnePerson(named) ? people[0] : undefined;
  return ({ waId, userId }) => {
    const found = (waId && byWaId.get(waId)) || (userId && byUserId.get(userId));
    if (found) return found;
    return only && !contradicts(only.waId, waId) && !contradicts(only.userId, userId) ? only : null;
  };
}

/** The person of these ids, completed by their contact; null when nothing says who it is. */
export function readPerson(ids: PersonIds, findContact: FindContact): Dialog360Person | null {
  const contact = findContact(ids);
  const waId = ids.waId ?? contact?.waId ?? null;
  const userId = ids.userId ?? contact?.userId ?? null;
  if (!waId && !userId) return null;
  return { waId, userId, name: contact?.name ?? null, username: contact?.username ?? null };
}

/** What a message itself says about who wrote it. */
export function senderIdsOf(message: unknown): PersonIds {
  const from = readPersonId(memberOf(message, "from"));
  return { waId: from.waId, userId: idOf(memberOf(message, "from_user_id")) ?? from.userId };
}

/** A phone number in digits; an id of any other form is taken for a business-scoped one, not dropped. */
export function readPersonId(value: unknown): PersonIds {
  const id = idOf(value);
  const digits = id?.replace(/[\s()+-]/g, "") ?? "";
  return /^\d{1,20}$/.test(digits) ? { waId: digits, userId: null } : { waId: null, userId: id };
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

function areOnePerson(named: readonly PersonIds[]): boolean {
  const idsOf = (id: keyof PersonIds) => new Set(named.flatMap((ids) => ids[id] ?? []));
  return idsOf("waId").size <= 1 && idsOf("userId").size <= 1;
}

function contradicts(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
