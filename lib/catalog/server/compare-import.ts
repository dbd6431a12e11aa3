import "server-only";
import type { Tx } from "@/lib/server/db";
import { countProducts } from "./catalog-store";
import type { ImportCounts } from "./import-run-store";
import { compareStaged, countStaged } from "./staged-product-store";

/** What applying a run would do to the catalog as it is now; `mayRemove`: what it lacks has left the feed. */
export async function compareImport(
  tx: Tx,
  { id, catalogId, mayRemove }: { id: string; catalogId: string; mayRemove: boolean },
): Promise<ImportCounts> {
  await compareStaged(tx, { importId: id, catalogId, mayRemove });
  const { added = 0, changed = 0, unchanged = 0, removed = 0 } = await countStaged(tx, id);
  return { total: await countProducts(tx, catalogId), added, changed, unchanged, removed };
}
