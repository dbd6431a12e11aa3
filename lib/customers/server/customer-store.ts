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
  const [inserted] = await clientOf(tx).$queryRaw<CustomerDto[]>`
    INSERT INTO "Customer" ("id", "waId", "userId", "name", "username", "updatedAt")
    VALUES (${newId()}::uuid, ${facts.waId}, ${facts.userId}, ${facts.name}, ${facts.username}, now())
    ON CONFLICT DO NOTHING RETURNING "id", "waId", "userId", "name", "username"`;
  return inserted ?? null;
}

export async function updateCustomer(
  tx: Tx,
  id: string,
  facts: Partial<CustomerFacts>,
): Promise<CustomerDto> {
  return clientOf(tx).customer.update({ where: { id }, data: facts, select: columns });
}

/**
 * Removes a customer whose belongings have been moved (what is still there makes it fail) and keeps what
 * only they knew; of two words about marketing the newer counts, and of two of one moment the stop.
 */
export async function absorbCustomer(tx: Tx, keptId: string, goneId: string): Promise<CustomerDto> {
  const client = clientOf(tx);
  await client.$executeRaw`
    UPDATE "Customer" AS kept SET
      "name" = COALESCE(kept."name", gone."name"),
      "username" = COALESCE(kept."username", gone."username"),
      "language" = COALESCE(kept."language", gone."language"),
      "marketingStoppedAt" = CASE
        WHEN gone."marketingChangedAt" IS NULL THEN kept."marketingStoppedAt"
        WHEN kept."marketingChangedAt" IS NULL OR gone."marketingChangedAt" > kept."marketingChangedAt"
          THEN gone."marketingStoppedAt"
        WHEN gone."marketingChangedAt" = kept."marketingChangedAt"
          THEN COALESCE(kept."marketingStoppedAt", gone."marketingStoppedAt")
        ELSE kept."marketingStoppedAt" END,
      "marketingChangedAt" = GREATEST(kept."marketingChangedAt", gone."marketingChangedAt"),
      "createdAt" = LEAST(kept."createdAt", gone."createdAt"),
      "updatedAt" = now()
    FROM "Customer" AS gone WHERE kept."id" = ${keptId}::uuid AND gone."id" = ${goneId}::uuid`;
  await client.customer.delete({ where: { id: goneId }, select: { id: true } });
  return client.customer.findUniqueOrThrow({ where: { id: keptId }, select: columns });
}

/** Writes down a word about marketing unless a newer one is known; of two of one moment the stop counts. */
export async function setMarketingChoice(
  tx: Tx,
  id: string,
  { wantsMarketing, changedAt }: { wantsMarketing: boolean; changedAt: Date },
): Promise<void> {
  const isOlder = wantsMarketing ? { lt: changedAt } : { lte: changedAt };
  await clientOf(tx).customer.updateMany({
    where: { id, OR: [{ marketingChangedAt: null }, { marketingChangedAt: isOlder }] },
    data: { marketingStoppedAt: wantsMarketing ? null : changedAt, marketingChangedAt: changedAt },
  });
}

/** Names those of one of these ids who have no name yet; returns how many. */
export async function setMissingName(
  tx: Tx,
  { waId, userId }: Pick<CustomerDto, "waId" | "userId">,
  name: string,
): Promise<number> {
  const ids = [...(waId === null ? [] : [{ waId }]), ...(userId === null ? [] : [{ userId }])];
  const { count } = await clientOf(tx).customer.updateMany({
    where: { name: null, OR: ids },
    data: { name },
  });
  return count;
}

/** The language a customer's texts are to be in, when we know it. */
export async function findCustomerLanguage(tx: Tx, id: string): Promise<string | null> {
  const row = await clientOf(tx).customer.findUnique({ where: { id }, select: { language: true } });
  return row?.language ?? null;
}
