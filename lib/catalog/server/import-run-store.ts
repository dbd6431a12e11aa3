import "server-only";
import type { FeedFormat } from "@/lib/catalog/feed-problem";
import type { ImportReason, ImportState } from "@/lib/catalog/import-contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { type CatalogImport, Prisma } from "@/prisma/generated/client";

const withNames = {
  catalog: { select: { name: true } },
  startedBy: { select: { name: true } },
  endedBy: { select: { name: true } },
} as const;
export type ImportRunRow = Prisma.CatalogImportGetPayload<{ include: typeof withNames }>;

export interface NewImportRun {
  id: string;
  catalogId: string;
  feedId?: string | null;
  source: "file" | "address" | "graph";
  sourceName: string;
  currency: string;
  bytesTotal?: number | null;
  /** Null: by a schedule. */
  startedById: string | null;
}

/** False when the id is taken, or another run of the same feed is being read. */
export async function insertImportRun(tx: Tx, run: NewImportRun): Promise<boolean> {
  const { count } = await clientOf(tx).catalogImport.createMany({ data: [run], skipDuplicates: true });
  return count === 1;
}

export async function findImportRun(id: string, tx?: Tx): Promise<ImportRunRow | null> {
  return clientOf(tx).catalogImport.findUnique({ where: { id }, include: withNames });
}

/** Newest first. */
export async function listImportRuns(choice: {
  states: readonly ImportState[] | null;
  catalogId: string | undefined;
  after: { at: Date; id: string } | null;
  limit: number;
}): Promise<ImportRunRow[]> {
  const { states, catalogId, after, limit } = choice;
  return clientOf().catalogImport.findMany({
    where: {
      ...(states && { state: { in: [...states] } }),
      ...(catalogId !== undefined && { catalogId }),
      ...(after && {
        OR: [{ startedAt: { lt: after.at } }, { startedAt: after.at, id: { gt: after.id } }],
      }),
    },
    orderBy: [{ startedAt: "desc" }, { id: "asc" }],
    take: limit,
    include: withNames,
  });
}

export interface ImportProgress {
  rowsRead: number;
  bytesRead: number;
  badLines: number;
  format?: FeedFormat;
  bytesTotal?: number;
}

/** Says that the reader lives and how far it is; false once somebody has ended the run. */
export async function noteImportProgress(id: string, progress: ImportProgress): Promise<boolean> {
  const { count } = await clientOf().catalogImport.updateMany({
    where: { id, state: "staging" },
    data: { ...progress, aliveAt: new Date() },
  });
  return count === 1;
}

/** Without the names: a transaction has one connection, and Prisma fetches related rows side by side. */
export async function findBareRun(tx: Tx, id: string): Promise<CatalogImport | null> {
  return clientOf(tx).catalogImport.findUnique({ where: { id } });
}

/** Holds a run for this transaction, so that two decisions about it come one after the other. */
export async function lockImportRun(tx: Tx, id: string): Promise<CatalogImport | null> {
  await clientOf(tx).$queryRaw`SELECT 1 FROM "CatalogImport" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return findBareRun(tx, id);
}

export interface ImportCounts {
  total: number;
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

export async function setImportCounts(tx: Tx, id: string, counts: ImportCounts): Promise<void> {
  await clientOf(tx).catalogImport.update({ where: { id }, data: counts, select: { id: true } });
}

export interface ReadyImport {
  rowsRead: number;
  badLines: number;
  madeUpIds: number;
  isCutOff: boolean;
  format: FeedFormat | null;
  etag: string | null;
  lastModified: string | null;
}

/** False when somebody has ended the run meanwhile. */
export async function setImportReady(
  tx: Tx,
  id: string,
  { reason, ...read }: ReadyImport & { reason: ImportReason | null },
): Promise<boolean> {
  const now = new Date();
  const { count } = await clientOf(tx).catalogImport.updateMany({
    where: { id, state: "staging" },
    data: { ...read, reason: reason ?? Prisma.DbNull, state: "ready", readyAt: now, aliveAt: now },
  });
  return count === 1;
}

/** False when it no longer is in one of these states. */
export async function endImportRun(
  tx: Tx,
  id: string,
  from: readonly ImportState[],
  end: {
    state: "applied" | "nothing_new" | "discarded" | "failed";
    reason?: ImportReason;
    endedById: string | null;
  },
): Promise<boolean> {
  const { state, reason, endedById } = end;
  const { count } = await clientOf(tx).catalogImport.updateMany({
    where: { id, state: { in: [...from] } },
    data: { state, endedById, endedAt: new Date(), reason: reason ?? Prisma.DbNull },
  });
  return count === 1;
}

/** Of the same feed; a newer reading takes their place. */
export async function discardEarlierReady(tx: Tx, feedId: string, newerId: string): Promise<boolean> {
  const reason: ImportReason = { code: "superseded", problem: null, found: null };
  const { count } = await clientOf(tx).catalogImport.updateMany({
    where: { feedId, state: "ready", id: { not: newerId } },
    data: { state: "discarded", reason, endedAt: new Date() },
  });
  return count > 0;
}

/** Why a run that is ready waits for a person. */
export async function setImportReason(tx: Tx, id: string, reason: ImportReason): Promise<void> {
  await clientOf(tx).catalogImport.updateMany({ where: { id, state: "ready" }, data: { reason } });
}
