import "server-only";
import type { Dialog360ContactCard, Dialog360MessageBody } from "./inbound-event";
import { readPersonId } from "./read-person";
import { listOf, memberOf, recordOf, textOf, wordOf } from "./wire-value";

/** Contact cards that the customer shares (360dialog.md §2.4). */
export function readContactsBody(message: unknown): Dialog360MessageBody | null {
  const cards = listOf(memberOf(message, "contacts")).filter(recordOf).map(readCard);
  return cards.length > 0 ? { type: "contacts", contacts: cards } : null;
}

function readCard(card: unknown): Dialog360ContactCard {
  return {
    name: readName(memberOf(card, "name")),
    organization: textOf(memberOf(memberOf(card, "org"), "company")) || null,
    phones: listOf(memberOf(card, "phones")).flatMap(readPhone),
    emails: listOf(memberOf(card, "emails")).flatMap((email) => wordOf(memberOf(email, "email")) || []),
  };
}

function readName(name: unknown): string | null {
  const whole = textOf(memberOf(name, "formatted_name"));
  if (whole) return whole;
  const parts = [textOf(memberOf(name, "first_name")), textOf(memberOf(name, "last_name"))];
  return parts.filter(Boolean).join(" ") || null;
}

function readPhone(entry: unknown): { phone: string; waId: string | null }[] {
  const { waId } = readPersonId(memberOf(entry, "wa_id"));
  const phone = wordOf(memberOf(entry, "phone")) || waId;
  return phone ? [{ phone, waId }] : [];
}
