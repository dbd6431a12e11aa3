import "server-only";
import type { CustomerDto } from "@/lib/customers/contract";
import type { CustomerIds } from "@/lib/customers/match-customer";
import type { Dialog360Person } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { lockCustomersNamed, updateCustomer } from "./customer-store";
import { followNumberChanges, insertNumberChange, lockNumberChanges } from "./number-change-store";
import { type MoveBelongings, mergeInto, neverLate, receiveCustomer } from "./receive-customer";

/**
 * A customer has another phone or business-scoped id from now on. Whoever wrote under it before this was
 * told is the same person and is merged in; one with a phone of their own only gives the id up. Of two
 * changes of number the later one counts, though it was told first.
 */
export async function changeCustomerIds(
  tx: Tx,
  person: Dialog360Person,
  told: CustomerIds,
  sentAt: Date | null,
  moveBelongings: MoveBelongings,
): Promise<CustomerDto> {
  const next = { ...told, waId: await numberByNow(tx, person.waId, told.waId, sentAt) };
  const former = await receiveCustomer(tx, person, moveBelongings, { ...neverLate, sentAt });
  let waId = next.waId ?? former.waId;
  for (const other of await lockCustomersNamed(tx, next)) {
    if (other.id === former.id) continue;
    if (waId !== null && other.waId !== null && other.waId !== waId) {
      await updateCustomer(tx, other.id, { userId: null });
    } else {
      await mergeInto(tx, former, other, moveBelongings);
      waId ??= other.waId;
    }
  }
  return updateCustomer(tx, former.id, { waId, userId: next.userId ?? former.userId });
}

async function numberByNow(
  tx: Tx,
  formerWaId: string | null,
  waId: string | null,
  sentAt: Date | null,
): Promise<string | null> {
  if (formerWaId === null || waId === null || sentAt === null || formerWaId === waId) return waId;
  await lockNumberChanges(tx, [formerWaId, waId]);
  await insertNumberChange(tx, { formerWaId, waId, changedAt: sentAt });
  return followNumberChanges(tx, waId, sentAt);
}
