import "server-only";
import { type DraftSummaryDto, draftsListedMax } from "@/lib/product-messages/draft-contract";
import { summaryOfDraft } from "@/lib/product-messages/summary-of-draft";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { listDraftRows } from "./draft-store";

/** One's own drafts that are neither sent nor discarded, the newest first. */
export async function listDrafts(staff: StaffDto): Promise<DraftSummaryDto[]> {
  requirePermission(staff, "productMessages.send");
  const rows = await listDraftRows(staff.id, draftsListedMax);
  return rows.map(summaryOfDraft);
}
