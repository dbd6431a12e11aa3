import "server-only";
import { type FeedChange, feedRhythmSchema } from "@/lib/catalog/feed-contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { type CatalogFeed, Prisma } from "@/prisma/generated/client";
import type { ImportRunRow } from "./import-run-store";
import type { FeedValidators } from "./open-feed";

const withLastRun = {
  catalog: { select: { name: true } },
  runs: {
    orderBy: { startedAt: "desc" },
    take: 1,
    include: {
      catalog: { select: { name: true } },
      startedBy: { select: { name: true } },
      endedBy: { select: { name: true } },
    },
  },
} as const satisfies Prisma.CatalogFeedInclude;
export type CatalogFeedRow = Prisma.CatalogFeedGetPayload<{ include: typeof withLastRun }>;

export async function listFeedRows(): Promise<CatalogFeedRow[]> {
  return clientOf().catalogFeed.findMany({ orderBy: { createdAt: "asc" }, include: withLastRun });
}

export async function findFeedRow(id: string): Promise<CatalogFeedRow | null> {
  return clientOf().catalogFeed.findUnique({ where: { id }, include: withLastRun });
}

/** Without names and runs, as `findBareRun`. */
export async function findBareFeed(tx: Tx, id: string): Promise<CatalogFeed | null> {
  return clientOf(tx).catalogFeed.findUnique({ where: { id } });
}

/** False when the catalog has a feed already. */
export async function insertFeed(
  tx: Tx,
  feed: {
    id: string;
    catalogId: string;
    source: "address" | "graph";
    url: string;
    everyHours: number;
    nextRunAt: Date;
    createdById: string;
  },
): Promise<boolean> {
  const { count } = await clientOf(tx).catalogFeed.createMany({ data: [feed], skipDuplicates: true });
  return count === 1;
}

/** False when there is none. */
export async function updateFeed(
  tx: Tx,
  id: string,
  change: FeedChange & { nextRunAt?: Date; askedById?: string },
): Promise<boolean> {
  const { count } = await clientOf(tx).catalogFeed.updateMany({ where: { id }, data: change });
  return count === 1;
}

/** Its runs stay in the history. */
export async function deleteFeed(tx: Tx, id: string): Promise<boolean> {
  const { count } = await clientOf(tx).catalogFeed.deleteMany({ where: { id } });
  return count === 1;
}

const due = Prisma.sql`("feed"."askedById" IS NOT NULL OR NOT "feed"."isPaused" AND "feed"."nextRunAt" <= now())
  AND NOT EXISTS (SELECT FROM "CatalogImport" "run" WHERE "run"."feedId" = "feed"."id" AND "run"."state" = 'staging')`;

export async function hasDueFeeds(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT FROM "CatalogFeed" "feed" WHERE ${due}) AS "exists"`;
  return row?.exists ?? false;
}

export interface ClaimedFeed {
  id: string;
  catalogId: string;
  source: CatalogFeedRow["source"];
  url: string;
  /** Null: the schedule. */
  askedById: string | null;
}

/** Takes the feed that is due for longest, so that no other worker does, and sets when it is due next. */
export async function claimDueFeed(): Promise<ClaimedFeed | null> {
  const [claimed] = await clientOf().$queryRaw<ClaimedFeed[]>`
    WITH "next" AS MATERIALIZED (
      SELECT "id", "askedById" FROM "CatalogFeed" "feed" WHERE ${due}
      ORDER BY "nextRunAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "CatalogFeed" "feed" SET "askedById" = NULL, "nextRunAt" = now() + make_interval(hours => "everyHours")
    FROM "next" WHERE "feed"."id" = "next"."id"
    RETURNING "feed"."id", "feed"."catalogId", "feed"."source", "feed"."url", "next"."askedById"`;
  return claimed ?? null;
}

/** Asks again at this time at the latest. */
export async function bringFeedForward(id: string, at: Date): Promise<void> {
  await clientOf().catalogFeed.updateMany({ where: { id, nextRunAt: { gt: at } }, data: { nextRunAt: at } });
}

export interface KnownFeed extends FeedValidators {
  feedId: string | null;
  url: string;
  state: ImportRunRow["state"];
  startedAt: Date;
}

/** The run that says what the catalog was last made of, or what was last offered by this feed. */
export async function findKnownFeed(feedId: string, catalogId: string): Promise<KnownFeed | null> {
  const [run] = await clientOf().$queryRaw<KnownFeed[]>`
    SELECT "feedId", "sourceName" AS "url", "state", "startedAt", "etag", "lastModified" FROM "CatalogImport"
    WHERE "catalogId" = ${catalogId}::uuid
      AND ("state" = 'applied' OR "feedId" = ${feedId}::uuid AND "state" IN ('ready', 'discarded') AND "readyAt" IS NOT NULL)
    ORDER BY coalesce("endedAt", "startedAt") DESC LIMIT 1`;
  return run ?? null;
}

export function rhythmOf(everyHours: number) {
  return feedRhythmSchema.catch(24).parse(everyHours);
}
