import "server-only";
import { clientOf } from "@/lib/server/prisma";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import { Prisma } from "@/prisma/generated/client";
import { importTimeoutMs } from "./import-time-out";

/**
 * Runs of a schedule that are read, and were neither applied nor held: their worker died between the two. A claim
 * moves `aliveAt`, so that nobody tries again before an application of this one has surely ended.
 */
const leaseSeconds = (importTimeoutMs + minuteMs) / secondMs;
const left = Prisma.sql`"state" = 'ready' AND "feedId" IS NOT NULL AND "reason" IS NULL
  AND "aliveAt" < now() - make_interval(secs => ${leaseSeconds})`;

export async function hasLeftRuns(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT FROM "CatalogImport" WHERE ${left}) AS "exists"`;
  return row?.exists ?? false;
}

export async function claimLeftRun(): Promise<{ id: string; readyAt: Date | null } | null> {
  const [claimed] = await clientOf().$queryRaw<{ id: string; readyAt: Date | null }[]>`
    WITH "next" AS MATERIALIZED (
      SELECT "id" FROM "CatalogImport" WHERE ${left} ORDER BY "aliveAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "CatalogImport" "run" SET "aliveAt" = now() FROM "next" WHERE "run"."id" = "next"."id"
    RETURNING "run"."id", "run"."readyAt"`;
  return claimed ?? null;
}
