import "server-only";
import { type ComposerDraft, composerDraftSchema } from "@/lib/product-messages/composer-draft";
import type { SavedDraftDto } from "@/lib/product-messages/draft-contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";

/** Drafts of one person; nobody else's are ever found here. */
export interface DraftRow extends SavedDraftDto {
  writerId: string;
  sentAt: Date | null;
  discardedAt: Date | null;
}

type StoredDraft = Awaited<ReturnType<ReturnType<typeof clientOf>["composerDraft"]["findFirstOrThrow"]>>;

/** Null where the content is of a shape we no longer read. */
function rowOf({ content, updatedAt, staffId: _, createdAt: __, ...row }: StoredDraft): DraftRow | null {
  const draft = composerDraftSchema.safeParse(content);
  return draft.success ? { ...row, updatedAt: updatedAt.toISOString(), draft: draft.data } : null;
}

export interface WrittenDraft {
  id: string;
  staffId: string;
  version: number;
  writerId: string;
  content: ComposerDraft;
  updatedAt: Date;
}

/** False when there is one of this id already, whoever's. */
export async function insertDraft(tx: Tx, row: WrittenDraft): Promise<boolean> {
  const { count } = await clientOf(tx).composerDraft.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** False unless it still has the version that the writer goes by, or was last written by the same writer before. */
export async function updateDraft(
  tx: Tx,
  { id, staffId, basedOn, ...written }: WrittenDraft & { basedOn: number },
): Promise<boolean> {
  const { version, writerId } = written;
  const { count } = await clientOf(tx).composerDraft.updateMany({
    where: {
      id,
      staffId,
      sentAt: null,
      discardedAt: null,
      OR: [{ version: basedOn }, { writerId, version: { lt: version } }],
    },
    data: written,
  });
  return count === 1;
}

/** Whatever became of it, it is a draft again. */
export async function reopenDraft(tx: Tx, { id, staffId, ...written }: WrittenDraft): Promise<void> {
  await clientOf(tx).composerDraft.updateMany({
    where: { id, staffId },
    data: { ...written, sentAt: null, discardedAt: null },
  });
}

export async function changeDraftState(
  tx: Tx,
  { id, staffId }: { id: string; staffId: string },
  change: { sentAt?: Date | null; discardedAt?: Date | null },
): Promise<boolean> {
  const { count } = await clientOf(tx).composerDraft.updateMany({ where: { id, staffId }, data: change });
  return count === 1;
}

export async function findDraftRow(
  { id, staffId }: { id: string; staffId: string },
  tx?: Tx,
): Promise<DraftRow | null> {
  const row = await clientOf(tx).composerDraft.findUnique({ where: { id, staffId } });
  return row && rowOf(row);
}

/** Whoever's, and whatever became of it. */
export async function hasDraft(id: string): Promise<boolean> {
  return (await clientOf().composerDraft.count({ where: { id } })) > 0;
}

/** Neither sent nor discarded. */
export async function countDrafts(staffId: string): Promise<number> {
  return clientOf().composerDraft.count({ where: { staffId, sentAt: null, discardedAt: null } });
}

/** Neither sent nor discarded, the newest first. */
export async function listDraftRows(staffId: string, limit: number): Promise<DraftRow[]> {
  const rows = await clientOf().composerDraft.findMany({
    where: { staffId, sentAt: null, discardedAt: null },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.flatMap((row) => rowOf(row) ?? []);
}

/** Everybody's that were sent or discarded so long ago that nobody takes it back. */
export async function deleteFinishedDrafts(before: Date): Promise<number> {
  return (await clientOf().composerDraft.deleteMany({ where: finished(before) })).count;
}

export async function hasFinishedDrafts(before: Date): Promise<boolean> {
  return (
    (await clientOf().composerDraft.findFirst({ where: finished(before), select: { id: true } })) !== null
  );
}

function finished(before: Date): Prisma.ComposerDraftWhereInput {
  return { OR: [{ sentAt: { lt: before } }, { discardedAt: { lt: before } }] };
}
