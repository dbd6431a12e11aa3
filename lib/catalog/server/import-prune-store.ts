import "server-only";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

const stagedOfEnded = Prisma.sql`"StagedProduct" "staged" JOIN "CatalogImport" "run" ON "run"."id" = "staged"."importId"
  WHERE "run"."state" NOT IN ('staging', 'ready')`;

/** What is read page by page somebody else may go on with: only after a day is it given up. */
const isSilent = (
  aliveSince: Date,
) => Prisma.sql`"state" = 'staging' AND "aliveAt" < ${aliveSince}::timestamptz
  AND ("source" <> 'graph' OR "aliveAt" < ${aliveSince}::timestamptz - interval '1 day')`;

export interface PruneImports {
  /** A reader that was silent for longer is dead. */
  aliveSince: Date;
  /** A run that waited for longer is given up. */
  readySince: Date;
  /** Ended runs from before are forgotten. */
  keptSince: Date;
}

export async function hasImportsToPrune({
  aliveSince,
  readySince,
  keptSince,
}: PruneImports): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT FROM "CatalogImport" WHERE ${isSilent(aliveSince)})
      OR EXISTS (SELECT FROM "CatalogImport" WHERE "state" = 'ready' AND "readyAt" < ${readySince})
      OR EXISTS (SELECT FROM "CatalogImport" WHERE "startedAt" < ${keptSince} AND "state" NOT IN ('staging', 'ready'))
      OR EXISTS (SELECT FROM ${stagedOfEnded}) AS "exists"`;
  return row?.exists ?? false;
}

/** A feed whose reader dies is read so often within one rhythm: it may be the feed that kills it. */
const triesInRhythm = 3;

/**
 * How many were ended: readers that died, and runs that nobody decided about. The feed of a reader that died is
 * due again at once, in the same statement, because nobody would look a second time.
 */
export async function endForgottenImports({ aliveSince, readySince }: PruneImports): Promise<number> {
  const [told] = await clientOf().$queryRaw<{ ended: number }[]>`
    WITH "ended" AS (
      UPDATE "CatalogImport" SET "endedAt" = now(),
        "reason" = jsonb_build_object('code', CASE WHEN "state" = 'staging' THEN 'interrupted' ELSE 'expired' END,
          'problem', NULL, 'found', NULL),
        "state" = CASE WHEN "state" = 'staging' THEN 'failed' ELSE 'discarded' END::"CatalogImportState"
      WHERE (${isSilent(aliveSince)}) OR ("state" = 'ready' AND "readyAt" < ${readySince})
      RETURNING "feedId", "state"
    ), "again" AS (
      UPDATE "CatalogFeed" "feed" SET "nextRunAt" = now() FROM "ended"
      WHERE "ended"."state" = 'failed' AND "feed"."id" = "ended"."feedId" AND "feed"."nextRunAt" > now()
        AND (SELECT count(*) FROM "CatalogImport" "before"
          WHERE "before"."feedId" = "feed"."id" AND "before"."state" = 'failed'
            AND "before"."reason" ->> 'code' = 'interrupted'
            AND "before"."startedAt" > now() - make_interval(hours => "feed"."everyHours")) < ${triesInRhythm - 1}
    )
    SELECT count(*)::int AS "ended" FROM "ended"`;
  return told?.ended ?? 0;
}

/** Rows nobody can apply any more. Returns how many went; as many as `limit` means: there may be more. */
export async function deleteStagedOfEnded(limit: number): Promise<number> {
  return clientOf().$executeRaw`
    DELETE FROM "StagedProduct" WHERE ctid IN (SELECT "staged".ctid FROM ${stagedOfEnded} LIMIT ${limit})`;
}

export async function deleteOldImports({ keptSince }: PruneImports): Promise<void> {
  await clientOf().$executeRaw`
    DELETE FROM "CatalogImport" WHERE "startedAt" < ${keptSince} AND "state" NOT IN ('staging', 'ready')`;
}
