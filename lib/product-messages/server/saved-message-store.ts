import "server-only";
import { type SavedContent, savedContentSchema } from "@/lib/product-messages/saved-message-contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";

export interface SavedRow {
  id: string;
  name: string;
  content: SavedContent;
  createdById: string | null;
  createdBy: string | null;
  updatedAt: Date;
  deletedAt: Date | null;
}

const withAuthor = { createdBy: { select: { name: true } } } as const;

type Stored = Omit<SavedRow, "content" | "createdBy"> & {
  content: unknown;
  createdBy: { name: string } | null;
};

/** Null where the content is of a shape we no longer read. */
function rowOf({ id, name, content, createdById, createdBy, updatedAt, deletedAt }: Stored): SavedRow | null {
  const read = savedContentSchema.safeParse(content);
  if (!read.success) return null;
  return {
    id,
    name,
    content: read.data,
    createdById,
    createdBy: createdBy?.name ?? null,
    updatedAt,
    deletedAt,
  };
}

/** Those used last first, then by name. */
export async function listSavedRows(limit: number): Promise<SavedRow[]> {
  const rows = await clientOf().savedMessage.findMany({
    where: { deletedAt: null },
    orderBy: [{ usedAt: { sort: "desc", nulls: "last" } }, { name: "asc" }, { id: "asc" }],
    take: limit,
    include: withAuthor,
  });
  return rows.flatMap((row) => rowOf(row) ?? []);
}

/** Deleted ones too. */
export async function findSavedRow(id: string, tx?: Tx): Promise<SavedRow | null> {
  const row = await clientOf(tx).savedMessage.findUnique({ where: { id }, include: withAuthor });
  return row && rowOf(row);
}

export function countSaved(tx: Tx): Promise<number> {
  return clientOf(tx).savedMessage.count({ where: { deletedAt: null } });
}

/** False when there is one with this id already. */
export async function insertSaved(
  tx: Tx,
  row: { id: string; name: string; content: SavedContent; createdById: string },
): Promise<boolean> {
  const { count } = await clientOf(tx).savedMessage.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

export async function updateSaved(
  tx: Tx,
  id: string,
  change: { name?: string; content?: SavedContent; deletedAt?: Date | null },
): Promise<void> {
  await clientOf(tx).savedMessage.update({ where: { id }, data: change });
}

/** Being used is no change of it. */
export async function noteSavedUse(id: string, at: Date): Promise<void> {
  await clientOf().$executeRaw`UPDATE "SavedMessage" SET "usedAt" = ${at} WHERE "id" = ${id}::uuid`;
}
