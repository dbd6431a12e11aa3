import "server-only";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { approvedStatus, type TemplateListDto } from "@/lib/templates/contract";
import { toTemplateDto } from "./template-dto";
import { findListedAt, listTemplateRows } from "./template-store";

/** The commerce templates of a number as they are known here, approved ones first. Throws `not_found`. */
export async function listTemplates(staff: StaffDto, channelId: string): Promise<TemplateListDto> {
  requirePermission(staff, "productMessages.read");
  await getChannelRow(channelId);
  const [rows, listedAt] = await Promise.all([listTemplateRows(channelId), findListedAt(channelId)]);
  const items = rows.flatMap((row) => toTemplateDto(row) ?? []);
  const rank = ({ status }: { status: string }) => (status === approvedStatus ? 0 : 1);
  return { items: items.sort((a, b) => rank(a) - rank(b)), listedAt: listedAt?.toISOString() ?? null };
}
