import "server-only";
import type { CollectionChange } from "@/lib/catalog/collection-contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { lockCollection, updateCollection } from "./collection-store";

/**
 * Renames a collection, changes its rule, deletes it or takes the deletion back; what a deleted one held
 * comes back with it. Throws `not_found`, and `conflict` for a rule where products were put in by hand.
 */
export async function changeCollection(
  staff: StaffDto,
  collectionId: string,
  { isDeleted, ...change }: CollectionChange,
  now: Date = new Date(),
): Promise<void> {
  requirePermission(staff, "collections.change");
  await inTransaction(async (tx) => {
    const before = await lockCollection(tx, collectionId);
    if (!before || (before.deletedAt !== null && isDeleted === undefined))
      throw new AppError("not_found", "There is no such collection.");
    if (change.rule && before.kind === "hand")
      throw new AppError("conflict", "A collection by hand takes no rule.");
    await updateCollection(tx, collectionId, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.rule === undefined ? {} : { rule: change.rule }),
      ...(isDeleted === undefined ? {} : { deletedAt: isDeleted ? (before.deletedAt ?? now) : null }),
    });
    await recordAudit(tx, {
      staffId: staff.id,
      action:
        isDeleted === undefined
          ? "collection.changed"
          : isDeleted
            ? "collection.deleted"
            : "collection.restored",
      subjectKind: "collection",
      subjectId: collectionId,
      before: { name: before.name },
      after: { name: change.name ?? before.name },
    });
    await publishLive(tx, "catalog");
  });
}
