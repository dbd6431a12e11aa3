import "server-only";
import { type CollectionProductsChange, collectionProductsMax } from "@/lib/catalog/collection-contract";
import { placeIds } from "@/lib/catalog/placed-ids";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import {
  listCollectionProductIds,
  listKnownProductIds,
  setCollectionProducts,
} from "./collection-product-store";
import { lockCollection } from "./collection-store";
import { presentCollection } from "./get-collection";

/**
 * Puts products into a collection by hand, moves or takes them out; said twice it is done once. Products
 * of another catalog are left out. Throws `not_found`, `conflict` where a rule makes the collection, and
 * `invalid_input` beyond `collectionProductsMax`.
 */
export async function changeCollectionProducts(
  staff: StaffDto,
  collectionId: string,
  change: CollectionProductsChange,
): Promise<void> {
  requirePermission(staff, "collections.change");
  await inTransaction(async (tx) => {
    const { kind, catalogId } = presentCollection(await lockCollection(tx, collectionId));
    if (kind === "rule") throw new AppError("conflict", "A rule makes this collection.");
    const before = await listCollectionProductIds(tx, collectionId);
    const known = await listKnownProductIds(tx, catalogId, change.productIds);
    const after = changed(before, change, known);
    if (after.length > collectionProductsMax) throw tooMany();
    await setCollectionProducts(tx, collectionId, after);
    await recordAudit(tx, {
      staffId: staff.id,
      action: "collection.changed",
      subjectKind: "collection",
      subjectId: collectionId,
      before: { products: before.length },
      after: { products: after.length },
    });
    await publishLive(tx, "catalog");
  });
}

function changed(list: string[], change: CollectionProductsChange, known: ReadonlySet<string>): string[] {
  if (change.action === "place")
    return placeIds(
      list,
      change.productIds.filter((id) => known.has(id)),
      change.before,
    );
  const removed = new Set(change.productIds);
  return list.filter((id) => !removed.has(id));
}

function tooMany(): AppError {
  return new AppError("invalid_input", "The collection would hold too many products.", {
    fields: [{ path: "productIds", problem: "too_many", values: { max: collectionProductsMax } }],
  });
}
