import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

/** False when the number has an id already, or another number has this one. */
export async function setPhoneNumberId(tx: Tx, id: string, phoneNumberId: string): Promise<boolean> {
  // One statement: of two numbers that learn the same id at once the second fails on the unique key.
  const count = await clientOf(tx).$executeRaw`
    UPDATE "Channel" SET "phoneNumberId" = ${phoneNumberId}, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND "phoneNumberId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Channel" WHERE "phoneNumberId" = ${phoneNumberId})`;
  return count === 1;
}

/** The number with these digits, or null; the plus, blanks and brackets of how it is written do not count. */
export async function findChannelIdByDisplayNumber(tx: Tx, digits: string): Promise<string | null> {
  const [row] = await clientOf(tx).$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Channel" WHERE regexp_replace("displayPhoneNumber", '\\D', '', 'g') = ${digits}
    ORDER BY "createdAt", "id" LIMIT 1`;
  return row?.id ?? null;
}

export async function setWabaIdOnce(tx: Tx, id: string, wabaId: string): Promise<void> {
  await clientOf(tx).channel.updateMany({ where: { id, wabaId: null }, data: { wabaId } });
}
