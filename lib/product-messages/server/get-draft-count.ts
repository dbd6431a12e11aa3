import "server-only";
import { draftsListedMax } from "@/lib/product-messages/draft-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countDrafts } from "./draft-store";

/** How many of one's own drafts a list shows, without reading them. */
export async function getDraftCount(staff: StaffDto): Promise<number> {
  requirePermission(staff, "productMessages.send");
  return Math.min(draftsListedMax, await countDrafts(staff.id));
}
