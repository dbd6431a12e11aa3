import "server-only";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export interface DueMedia {
  id: string;
  channelId: string;
  vendorId: string;
  declaredType: string | null;
  declaredHash: string | null;
  createdAt: Date;
}

/**
 * Claims the file that is due longest, of any number but these, or null. The claim itself puts off the next attempt, ever longer,
 * so that a crash costs one of the vendor's few permitted errors at most.
 */
export async function claimDueMedia(exceptChannels: string[] = []): Promise<DueMedia | null> {
  const [claimed] = await clientOf().$queryRaw<DueMedia[]>`
    UPDATE "Media" SET "attempts" = "attempts" + 1,
      "fetchAfter" = now() + LEAST(interval '5 minutes' * power(4, LEAST("attempts", 6)), interval '1 day')
    WHERE "id" = (
      SELECT "id" FROM "Media" WHERE "state" = 'waiting' AND NOT "isOurs" AND "vendorId" IS NOT NULL
        AND "fetchAfter" <= now() AND "channelId" <> ALL(${exceptChannels}::uuid[])
      ORDER BY "fetchAfter", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING "id", "channelId", "vendorId", "declaredType", "declaredHash", "createdAt"`;
  return claimed ?? null;
}

export async function hasDueMedia(): Promise<boolean> {
  const due = await clientOf().media.findFirst({
    where: { state: "waiting", isOurs: false, vendorId: { not: null }, fetchAfter: { lte: new Date() } },
    select: { id: true },
  });
  return due !== null;
}

/** No file of this number is asked for before `until`. */
export async function postponeMedia(tx: Tx, channelId: string, until: Date): Promise<void> {
  await clientOf(tx).media.updateMany({
    where: { channelId, state: "waiting", fetchAfter: { lt: until } },
    data: { fetchAfter: until },
  });
}

export type MediaSettlement =
  | {
      state: "stored";
      mediaType: string;
      byteSize: number;
      bytes: Uint8Array<ArrayBuffer> | null;
      blobUrl: string | null;
    }
  | { state: "expired" }
  | { state: "refused"; problem: string };

/** Only once: what is no longer waiting stays as it is. */
export async function settleMedia(tx: Tx, id: string, settlement: MediaSettlement): Promise<void> {
  const data = settlement.state === "stored" ? { ...settlement, problem: null } : settlement;
  await clientOf(tx).media.updateMany({ where: { id, state: "waiting" }, data });
}

export interface StoredMedia {
  mediaType: string;
  fileName: string | null;
  byteSize: number;
  blobUrl: string | null;
}

export async function findStoredMedia(id: string): Promise<StoredMedia | null> {
  const row = await clientOf().media.findFirst({
    where: { id, state: "stored" },
    select: { mediaType: true, fileName: true, byteSize: true, blobUrl: true },
  });
  return (
    row && { ...row, mediaType: row.mediaType ?? "application/octet-stream", byteSize: row.byteSize ?? 0 }
  );
}

/** A part of a file, both ends included: the column's storage lets PostgreSQL read no more than that. */
export async function readMediaSlice(id: string, first: number, last: number): Promise<Uint8Array> {
  const [row] = await clientOf().$queryRaw<{ slice: Uint8Array | null }[]>`
    SELECT substring("bytes" FROM ${first + 1}::int FOR ${last - first + 1}::int) AS "slice"
    FROM "Media" WHERE "id" = ${id}::uuid`;
  return row?.slice ?? new Uint8Array();
}
