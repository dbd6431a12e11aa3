import "server-only";
import type { CustomerIds } from "@/lib/customers/match-customer";
import type { Tx } from "@/lib/server/db";
import { dropContactName, keepContactName } from "./contact-name-store";
import { setMissingName } from "./customer-store";

/**
 * A name from the shop's address book: for a customer who has none, and kept for one who has not written
 * yet, since the address book is told before the chats. Says whether a customer was named.
 */
export async function recordContactName(tx: Tx, contact: CustomerIds & { name: string }): Promise<boolean> {
  await keepContactName(tx, contact, contact.name);
  return (await setMissingName(tx, contact, contact.name)) > 0;
}

/** A customer keeps the name that they were given. */
export async function forgetContactName(tx: Tx, contact: CustomerIds): Promise<void> {
  await dropContactName(tx, contact);
}
