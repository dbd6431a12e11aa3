import "server-only";
import type { GraphDelay } from "@/lib/catalog/graph-refusal";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

/**
 * Readings of Graph, page by page. What is due stands in the row: `resumeAt` says from when on somebody may go
 * on, and a claim moves it by a lease, so that a crash is waited out and never skips or repeats a page.
 */
export interface GraphRun {
  id: string;
  catalogId: string;
  feedId: string | null;
  nextPage: string | null;
  rowsRead: number;
  badLines: number;
  delays: number;
}

const due = Prisma.sql`"source" = 'graph' AND "state" = 'staging' AND "resumeAt" <= now()`;
const leaseSeconds = 90;

export async function hasDueGraphRuns(): Promise<boolean> {
  const [row] = await clientOf().$queryRaw<{ exists: boolean }[]>`
    SELECT EXISTS (SELECT FROM "CatalogImport" WHERE ${due}) AS "exists"`;
  return row?.exists ?? false;
}

export async function claimDueGraphRun(): Promise<GraphRun | null> {
  const [claimed] = await clientOf().$queryRaw<GraphRun[]>`
    WITH "next" AS MATERIALIZED (
      SELECT "id" FROM "CatalogImport" WHERE ${due} ORDER BY "resumeAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    UPDATE "CatalogImport" "run" SET "resumeAt" = now() + make_interval(secs => ${leaseSeconds}), "aliveAt" = now(),
      "delay" = NULL
    FROM "next" WHERE "run"."id" = "next"."id"
    RETURNING "run"."id", "run"."catalogId", "run"."feedId", "run"."nextPage", "run"."rowsRead", "run"."badLines",
      "run"."delays"`;
  return claimed ?? null;
}

/** Has a new run be read as soon as somebody can. */
export async function openGraphRun(tx: Tx, id: string): Promise<void> {
  await clientOf(tx).catalogImport.updateMany({ where: { id }, data: { resumeAt: new Date() } });
}

/** Moves a run past a page. False when it was ended, or somebody else has read this page. */
export async function passGraphPage(
  tx: Tx,
  run: GraphRun,
  { nextPage, rows, badLines }: { nextPage: string | null; rows: number; badLines: number },
): Promise<boolean> {
  const moved = await clientOf(tx).$executeRaw`
    UPDATE "CatalogImport" SET "nextPage" = ${nextPage}, "rowsRead" = "rowsRead" + ${rows},
      "badLines" = "badLines" + ${badLines}, "format" = 'graph', "delays" = 0, "aliveAt" = now(),
      "resumeAt" = now() + make_interval(secs => ${leaseSeconds})
    WHERE "id" = ${run.id}::uuid AND "state" = 'staging' AND "rowsRead" = ${run.rowsRead}`;
  return moved === 1;
}

/** `aliveAt` lies ahead too: whoever waits is not dead. */
export async function delayGraphRun(tx: Tx, id: string, delay: GraphDelay, until: Date): Promise<void> {
  await clientOf(tx).catalogImport.updateMany({
    where: { id, state: "staging" },
    data: { delay, delays: { increment: 1 }, resumeAt: until, aliveAt: until },
  });
}

/** Which of these the run has already, as a product. */
export async function findStagedIds(tx: Tx, importId: string, retailerIds: string[]): Promise<Set<string>> {
  const rows = await clientOf(tx).stagedProduct.findMany({
    where: { importId, retailerId: { in: retailerIds } },
    select: { retailerId: true },
  });
  return new Set(rows.map(({ retailerId }) => retailerId));
}
