import "server-only";
import type { CatalogTokenStateDto } from "@/lib/catalog/graph-contract";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findCatalogToken, followTokenInSchedule, writeCatalogToken } from "./graph/catalog-token-store";
import { getGraphPage } from "./graph/get-graph-page";
import { graphRefused } from "./graph/graph-refused";

/**
 * Keeps the token by which a catalog is read at Meta, once Meta has taken it; until then, and on any failure,
 * a former one stays. Null takes it away, and pauses a schedule that reads by it; another has it read at once. Throws `not_found`, `graph_refused`, or `graph_unavailable`.
 */
export async function changeCatalogToken(
  staff: StaffDto,
  catalogId: string,
  token: string | null,
  now = new Date(),
): Promise<CatalogTokenStateDto> {
  requirePermission(staff, "catalog.import");
  const known = await findCatalogToken(catalogId);
  if (!known) throw new AppError("not_found", "There is no such catalog.");
  if (token !== null) await prove(known.vendorCatalogId, token);
  await inTransaction(async (tx) => {
    if (!(await writeCatalogToken(tx, catalogId, token, now)))
      throw new AppError("not_found", "There is no such catalog.");
    await followTokenInSchedule(tx, catalogId, token !== null);
    await addJob(tx, "read-feeds", {}, { key: "read-feeds" });
    await recordAudit(tx, {
      staffId: staff.id,
      action: token === null ? "catalog.token_removed" : "catalog.token_changed",
      subjectKind: "catalog",
      subjectId: catalogId,
    });
    await publishLive(tx, "catalog");
  });
  return { catalogId, setAt: token === null ? null : now.toISOString() };
}

/** Who is held back by a limit has been let in; only the reading must wait. */
async function prove(vendorCatalogId: string, token: string): Promise<void> {
  const page = await getGraphPage({ vendorCatalogId, token, after: null });
  if (page.kind === "refused") throw graphRefused(page.refusal, page.detail);
  if (page.kind === "later" && page.delay === "unavailable")
    throw new AppError("graph_unavailable", "Meta's Graph did not answer as expected.");
}
