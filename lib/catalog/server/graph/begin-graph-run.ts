import "server-only";
import type { ClaimedFeed } from "@/lib/catalog/server/catalog-feed-store";
import { insertImportRun } from "@/lib/catalog/server/import-run-store";
import { shopCurrency } from "@/lib/catalog/server/read-feed-import";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { newId } from "@/lib/shared/ids";
import { findCatalogToken } from "./catalog-token-store";
import { openGraphRun } from "./graph-run-store";

/** Has a catalog read at Meta because its schedule says so, or somebody asked for it. */
export async function beginGraphRun({ id: feedId, catalogId, askedById }: ClaimedFeed): Promise<void> {
  const sourceName = (await findCatalogToken(catalogId))?.vendorCatalogId ?? "";
  const currency = await shopCurrency();
  await inTransaction(async (tx) => {
    const id = newId();
    const run = { id, catalogId, feedId, source: "graph", sourceName, currency } as const;
    if (!(await insertImportRun(tx, { ...run, startedById: askedById }))) return;
    await openGraphRun(tx, id);
    await addJob(tx, "read-graph", {}, { key: "read-graph" });
    await publishLive(tx, "catalog");
  });
}
