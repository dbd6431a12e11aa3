import "server-only";
import type { CustomerDto } from "@/lib/customers/contract";
import type { Dialog360Person } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { type MoveBelongings, receiveCustomer } from "./receive-customer";

/**
 * Learns an id that we lack from whom a message of ours reached; says whether there was one. Never takes
 * another phone for theirs: WhatsApp rewrites some countries' numbers (360dialog.md §3.5, read 2026-11).
 */
export async function fillCustomerIds(
  tx: Tx,
  known: CustomerDto,
  recipient: Dialog360Person,
  moveBelongings: MoveBelongings,
): Promise<boolean> {
  if (known.waId !== null && recipient.waId !== null && recipient.waId !== known.waId) return false;
  const ids = { waId: known.waId ?? recipient.waId, userId: known.userId ?? recipient.userId };
  if (ids.waId === known.waId && ids.userId === known.userId) return false;
  await receiveCustomer(tx, { ...ids, name: null, username: null }, moveBelongings);
  return true;
}
