import "server-only";
import type { z } from "zod";
import {
  type CollectionDto,
  collectionsMax,
  type newCollectionSchema,
} from "@/lib/catalog/collection-contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { lockCatalog } from "./catalog-store";
import { listKnownProductIds, setCollectionProducts } from "./collection-product-store";
import { countCollections, insertCollection } from "./collection-store";
import { getCollection } from "./get-collection";

type NewCollectionInput = z.output<typeof newCollectionSchema>;

/**
 * Makes a collection, once for each id the caller chose. Throws `not_found` for the catalog, and `conflict`
 * when the catalog has as many as it may.
 */
export async function createCollection(staff: StaffDto, input: NewCollectionInput): Promise<CollectionDto> {
  requirePermission(staff, "collections.change");
  await inTransaction((tx) => insert(tx, staff, input));
  return getCollection(staff, input.id);
}

async function insert(tx: Tx, staff: StaffDto, { productIds, ...input }: NewCollectionInput): Promise<void> {
  if (!(await lockCatalog(tx, input.catalogId))) throw new AppError("not_found", "There is no such catalog.");
  const isFull = (await countCollections(tx, input.catalogId)) >= collectionsMax;
  if (!(await insertCollection(tx, { ...input, createdById: staff.id }))) return;
  if (isFull)
    throw new AppError("conflict", "The catalog has as many collections as it may.", {
      fields: [{ path: "name", problem: "too_many", values: { max: collectionsMax } }],
    });
  if (input.rule === null) {
    const known = await listKnownProductIds(tx, input.catalogId, productIds);
    await setCollectionProducts(
      tx,
      input.id,
      [...new Set(productIds)].filter((id) => known.has(id)),
    );
  }
  await recordAudit(tx, {
    staffId: staff.id,
    action: "collection.created",
    subjectKind: "collection",
    subjectId: input.id,
    after: { name: input.name, kind: input.rule ? "rule" : "hand" },
  });
  await publishLive(tx, "catalog");
}
