import "server-only";
import type { CustomerDto } from "@/lib/customers/contract";
import { matchCustomer } from "@/lib/customers/match-customer";
import type { Dialog360Person } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { findContactName } from "./contact-name-store";
import {
  absorbCustomer,
  type CustomerFacts,
  insertCustomer,
  lockCustomersNamed,
  updateCustomer,
} from "./customer-store";
import { followNumberChanges } from "./number-change-store";

/** Moves what one customer has to another; the nouns to the right know what that is. */
export type MoveBelongings = (tx: Tx, fromCustomerId: string, toCustomerId: string) => Promise<void>;

/** When something was said of a customer, and whether that is older than what we know of them. */
export interface Timing {
  sentAt: Date | null;
  isLate: (customerId: string) => Promise<boolean>;
}

export const neverLate: Timing = { sentAt: null, isLate: async () => false };

/**
 * The customer a delivery speaks of: found by phone or business-scoped id, made when new, merged when
 * two of ours turn out to be one. The customer stays locked until the transaction ends. What comes late
 * adds what we lack and replaces nothing; it is asked only where there is something to replace.
 */
export async function receiveCustomer(
  tx: Tx,
  person: Dialog360Person,
  moveBelongings: MoveBelongings,
  timing: Timing = neverLate,
): Promise<CustomerDto> {
  const found = matchCustomer(person, await lockCustomersNamed(tx, person));
  switch (found.match) {
    case "nobody":
      return receiveUnknown(tx, person, moveBelongings, timing);
    case "two_are_one":
      await mergeInto(tx, found.customer, found.absorbed, moveBelongings);
      break;
    case "id_moved":
      if (await timing.isLate(found.former.id)) return found.customer;
      await updateCustomer(tx, found.former.id, { userId: null });
      break;
  }
  const changes = changesBy(person, found.customer);
  if (replaces(changes, found.customer) && (await timing.isLate(found.customer.id)))
    return updateCustomer(tx, found.customer.id, onlyMissing(changes, found.customer));
  return Object.keys(changes).length === 0 ? found.customer : updateCustomer(tx, found.customer.id, changes);
}

async function receiveUnknown(
  tx: Tx,
  person: Dialog360Person,
  moveBelongings: MoveBelongings,
  timing: Timing,
): Promise<CustomerDto> {
  const { waId } = person;
  const byNow = waId && timing.sentAt ? await followNumberChanges(tx, waId, timing.sentAt) : waId;
  if (byNow !== waId) return receiveCustomer(tx, { ...person, waId: byNow }, moveBelongings, timing);
  // Without a row somebody else was first, and a second look finds theirs.
  return (
    (await insertCustomer(tx, await namedByContacts(tx, person))) ??
    receiveCustomer(tx, person, moveBelongings, timing)
  );
}

async function namedByContacts(tx: Tx, person: Dialog360Person): Promise<Dialog360Person> {
  return person.name === null ? { ...person, name: await findContactName(tx, person) } : person;
}

/** Two of our customers are one person: all that `absorbed` has and knows goes to `kept`. */
export async function mergeInto(
  tx: Tx,
  kept: CustomerDto,
  absorbed: CustomerDto,
  moveBelongings: MoveBelongings,
): Promise<CustomerDto> {
  await moveBelongings(tx, absorbed.id, kept.id);
  return absorbCustomer(tx, kept.id, absorbed.id);
}

const facts = ["waId", "userId", "name", "username"] as const;

/** What the delivery says and we did not know; it never takes away what it leaves out. */
function changesBy(person: CustomerFacts, known: CustomerDto): Partial<CustomerFacts> {
  const isNew = (fact: keyof CustomerFacts) => person[fact] !== null && person[fact] !== known[fact];
  return Object.fromEntries(facts.filter(isNew).map((fact) => [fact, person[fact]]));
}

function replaces(changes: Partial<CustomerFacts>, known: CustomerDto): boolean {
  return facts.some((fact) => changes[fact] !== undefined && known[fact] !== null);
}

function onlyMissing(changes: Partial<CustomerFacts>, known: CustomerDto): Partial<CustomerFacts> {
  return Object.fromEntries(
    facts.flatMap((fact) =>
      changes[fact] !== undefined && known[fact] === null ? [[fact, changes[fact]]] : [],
    ),
  );
}
