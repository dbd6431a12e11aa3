import "server-only";
import { z } from "zod";
import type { ReportedStatus } from "@/lib/conversations/change-by-statuses";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

export interface NewMessageStatus extends ReportedStatus {
  channelId: string;
  wamid: string;
  callbackData: string | null;
  pricing: unknown;
}

const errorsSchema = z
  .array(
    z.object({ code: z.number().nullable(), title: z.string().nullable(), detail: z.string().nullable() }),
  )
  .catch([]);

/**
 * Held by whoever is about to join a wamid's statuses to its message, until the end of the transaction:
 * without it a status and the send call's answer, committing together, would not see each other.
 */
export async function lockWamid(tx: Tx, channelId: string, wamid: string): Promise<void> {
  await clientOf(tx)
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${channelId} ${wamid}`}, 0))`;
}

/** False when the number has this status of this wamid already. */
export async function insertMessageStatus(
  tx: Tx,
  { errors, pricing, ...status }: NewMessageStatus,
): Promise<boolean> {
  const { count } = await clientOf(tx).messageStatus.createMany({
    data: [{ id: newId(), ...status, errors: [...errors], ...(isJsonRecord(pricing) ? { pricing } : {}) }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function listStatusesOfWamid(
  tx: Tx,
  channelId: string,
  wamid: string,
): Promise<ReportedStatus[]> {
  const rows = await clientOf(tx).messageStatus.findMany({
    where: { channelId, wamid },
    select: { status: true, occurredAt: true, errors: true },
  });
  return rows.map((row) => ({ ...row, errors: errorsSchema.parse(row.errors) }));
}

function isJsonRecord(value: unknown): value is Record<string, never> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
