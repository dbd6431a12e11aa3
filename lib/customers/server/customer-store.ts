import "server-only";
import type { CustomerDto } from "@/lib/customers/contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

const columns = { id: true, waId: true, userId: true, name: true, username: true } as const;

export type CustomerFacts = Omit<CustomerDto, "id">;

/**
 * Everyone who has one of the two ids, locked until the end of the transaction and always in the same
 * order, so that deliveries of one customer wait for each other instead of deadlocking.
 */
export async function lockCustomersNamed(
  tx: Tx,
  ids: Pick<CustomerDto, "waId" | "userId">,
): Promise<CustomerDto[]> {
  return clientOf(tx).$queryRaw<CustomerDto[]>`
    SELECT "id", "waId", "userId", "name", "username" FROM "Customer"
    WHERE "waId" = ${ids.waId} OR "userId" = ${ids.userId}
    ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Null when somebody else has just inserted one of the ids. */
export async function insertCustomer(tx: Tx, facts: CustomerFacts): Promise<CustomerDto | null> {
  const [inserted] = await clientOf(tx).customer.createManyAndReturn({
    data: [{ id: newId(), ...facts }],
    skipDuplicates: true,
    select: columns,
  });
  return inserted ?? null;
}

export async function updateCustomer(
  tx: Tx,
  id: string,
  facts: Partial<CustomerFacts>,
): Promise<CustomerDto> {
  return clientOf(tx).customer.update({ where: { id }, data: facts, select: columns });
}

/** Removes a customer whose belongings have been moved; what is still there makes it fail. */
export async function deleteCustomer(tx: Tx, id: string): Promise<void> {
  await clientOf(tx).customer.delete({ where: { id } });
}

/** The language a customer's texts are to be in, when we know it. */
export async function findCustomerLanguage(tx: Tx, id: string): Promise<string | null> {
  const row = await clientOf(tx).customer.findUnique({ where: { id }, select: { language: true } });
  return row?.language ?? null;
}
