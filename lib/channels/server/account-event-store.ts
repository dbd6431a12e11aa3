import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";

export interface NewAccountEvent {
  channelId: string;
  wabaId: string | null;
  field: string;
  /** What makes it once. */
  eventKey: string;
  detail: Record<string, unknown>;
  occurredAt: Date;
}

/** False when it is known already. */
export async function insertAccountEvent(tx: Tx, { detail, ...event }: NewAccountEvent): Promise<boolean> {
  const count = await clientOf(tx).$executeRaw`
    INSERT INTO "AccountEvent" ("id", "channelId", "wabaId", "field", "eventKey", "detail", "occurredAt")
    VALUES (${newId()}::uuid, ${event.channelId}::uuid, ${event.wabaId}, ${event.field}, ${event.eventKey},
      ${JSON.stringify(detail)}::jsonb, ${event.occurredAt}::timestamptz)
    ON CONFLICT ("eventKey") DO NOTHING`;
  return count === 1;
}

/** Whether nothing newer of this field is known of the number. */
export async function isNewestAccountEvent(
  tx: Tx,
  { channelId, field, occurredAt }: Pick<NewAccountEvent, "channelId" | "field" | "occurredAt">,
): Promise<boolean> {
  const newer = { channelId, field, occurredAt: { gt: occurredAt } };
  return (await clientOf(tx).accountEvent.count({ where: newer })) === 0;
}
