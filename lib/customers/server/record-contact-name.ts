import "server-only";
import type { CustomerIds } from "@/lib/customers/match-customer";
import type { Tx } from "@/lib/server/db";
import { setMissingName } from "./customer-store";

/** A name from the shop's address book, for a customer who has none; says whether it was needed. */
export async function recordContactName(tx: Tx, contact: CustomerIds & { name: string }): Promise<boolean> {
  return (await setMissingName(tx, contact, contact.name)) > 0;
}
