import "server-only";
import { type CollectionRule, collectionRuleSchema } from "@/lib/catalog/collection-contract";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import { Prisma } from "@/prisma/generated/client";

export interface CollectionRow {
  id: string;
  catalogId: string;
  name: string;
  kind: "hand" | "rule";
  rule: CollectionRule | null;
  updatedAt: Date;
  deletedAt: Date | null;
}

type StoredCollection = Prisma.CollectionGetPayload<object>;

function rowOf({ id, catalogId, name, kind, rule, updatedAt, deletedAt }: StoredCollection): CollectionRow {
  return {
    id,
    catalogId,
    name,
    kind,
    rule: kind === "rule" ? collectionRuleSchema.parse(rule) : null,
    updatedAt,
    deletedAt,
  };
}

/** By name, without deleted ones; null: of every catalog. */
export async function listCollectionRows(catalogId: string | null): Promise<CollectionRow[]> {
  const rows = await clientOf().collection.findMany({
    where: { deletedAt: null, ...(catalogId === null ? {} : { catalogId }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(rowOf);
}

/** Deleted ones too. */
export async function findCollectionRow(id: string, tx?: Tx): Promise<CollectionRow | null> {
  const row = await clientOf(tx).collection.findUnique({ where: { id } });
  return row && rowOf(row);
}

/** Holds the collection for this transaction, so that two changes of its order come one after the other. */
export async function lockCollection(tx: Tx, id: string): Promise<CollectionRow | null> {
  await clientOf(tx).$queryRaw`SELECT 1 FROM "Collection" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return findCollectionRow(id, tx);
}

export function countCollections(tx: Tx, catalogId: string): Promise<number> {
  return clientOf(tx).collection.count({ where: { catalogId, deletedAt: null } });
}

export interface InsertedCollection {
  id: string;
  catalogId: string;
  name: string;
  rule: CollectionRule | null;
  createdById: string;
}

/** False when there is one with this id already. */
export async function insertCollection(tx: Tx, { rule, ...row }: InsertedCollection): Promise<boolean> {
  const { count } = await clientOf(tx).collection.createMany({
    data: { ...row, kind: rule ? "rule" : "hand", rule: rule ?? Prisma.DbNull },
    skipDuplicates: true,
  });
  return count === 1;
}

export async function updateCollection(
  tx: Tx,
  id: string,
  change: { name?: string; rule?: CollectionRule; deletedAt?: Date | null },
): Promise<void> {
  await clientOf(tx).collection.update({ where: { id }, data: change });
}
