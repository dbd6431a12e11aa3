import "server-only";
import type { CatalogFeedDto, NewFeed } from "@/lib/catalog/feed-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { insertFeed } from "./catalog-feed-store";
import { hasCatalog } from "./catalog-store";
import { getFeed } from "./get-feed";
import { findCatalogToken } from "./graph/catalog-token-store";
import { graphRefused } from "./graph/graph-refused";
import { originOf } from "./origin-of";

/**
 * Has a catalog read by itself, from an address or at Meta, for the first time at once. Throws `conflict` when
 * it has one, `graph_refused` where Meta shall be asked without a token.
 */
export async function createFeed(staff: StaffDto, input: NewFeed): Promise<CatalogFeedDto> {
  requirePermission(staff, "catalog.import");
  const { catalogId, url = "", source = "address", everyHours } = input;
  if (source === "graph" && (await findCatalogToken(catalogId))?.token === null)
    throw graphRefused("token_missing");
  const id = newId();
  await inTransaction(async (tx) => {
    if (!(await hasCatalog(tx, catalogId))) throw new AppError("not_found", "There is no such catalog.");
    const feed = { id, catalogId, source, url, everyHours, nextRunAt: new Date(), createdById: staff.id };
    if (!(await insertFeed(tx, feed))) throw new AppError("conflict", "This catalog has a feed already.");
    await recordAudit(tx, {
      staffId: staff.id,
      action: "catalog.feed_created",
      subjectKind: "catalog",
      subjectId: catalogId,
      after: { source, origin: originOf(url), everyHours },
    });
    await addJob(tx, "read-feeds", {}, { key: "read-feeds" });
    await publishLive(tx, "catalog");
  });
  return getFeed(staff, id);
}
