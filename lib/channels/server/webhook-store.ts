import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export async function markWebhookRegistered(tx: Tx, id: string, at: Date | null): Promise<void> {
  await clientOf(tx).channel.update({ where: { id }, data: { webhookRegisteredAt: at } });
}

/** The secret in use becomes the former one, without an end yet; false while a former one still counts. */
export async function startSecretRotation(
  tx: Tx,
  id: string,
  secret: { hash: string; sealed: string },
): Promise<boolean> {
  // From column to column in one statement: of two that rotate at once only one finds the slot free.
  const count = await clientOf(tx).$executeRaw`
    UPDATE "Channel" SET "formerSecretHash" = "webhookSecretHash", "formerSecretUntil" = NULL,
      "webhookSecretHash" = ${secret.hash}, "webhookSecretSealed" = ${secret.sealed}, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND ("formerSecretHash" IS NULL OR "formerSecretUntil" <= now())`;
  return count === 1;
}

/** Begins the former secret's term; once, so that a repetition does not prolong it. */
export async function endSecretRotation(tx: Tx, id: string, until: Date): Promise<void> {
  await clientOf(tx).channel.updateMany({
    where: { id, formerSecretHash: { not: null }, formerSecretUntil: null },
    data: { formerSecretUntil: until },
  });
}

/** From now on the former secret is refused; false when none counted. */
export async function dropFormerSecret(tx: Tx, id: string): Promise<boolean> {
  const { count } = await clientOf(tx).channel.updateMany({
    where: { id, formerSecretHash: { not: null } },
    data: { formerSecretHash: null, formerSecretUntil: null },
  });
  return count === 1;
}

/** Leaves the token alone where there is one: its address may be registered. */
export async function setAccountTokenOnce(
  id: string,
  token: { accountTokenHash: string; accountTokenSealed: string },
): Promise<void> {
  await clientOf().channel.updateMany({ where: { id, accountTokenHash: null }, data: token });
}

export async function markAccountRegistered(
  tx: Tx,
  id: string,
  registered: { at: Date | null; keepsHeader: boolean | null },
): Promise<void> {
  const { at, keepsHeader } = registered;
  const data = { accountRegisteredAt: at, accountKeepsHeader: keepsHeader };
  await clientOf(tx).channel.update({ where: { id }, data, select: { id: true } });
}

/** An account has one webhook: what is registered for one of its numbers is no longer for the others. */
export async function clearOtherAccountRegistrations(tx: Tx, id: string, wabaId: string): Promise<void> {
  await clientOf(tx).channel.updateMany({
    where: { wabaId, id: { not: id } },
    data: { accountRegisteredAt: null, accountKeepsHeader: null },
  });
}

/** False while another transaction has it; it is given back when this one ends, however it ends. */
export async function takeWebhookTurn(tx: Tx): Promise<boolean> {
  const [row] = await clientOf(tx).$queryRaw<{ isTaken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('channel webhooks', 0)) AS "isTaken"`;
  return row?.isTaken ?? false;
}
