import "server-only";
import type { ChannelDto } from "@/lib/channels/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { channelDto } from "./channel-dto";
import { listChannelRows } from "./channel-store";

/** All numbers of the shop, oldest first. */
export async function listChannels(staff: StaffDto): Promise<ChannelDto[]> {
  requirePermission(staff, "channels.read");
  const rows = await listChannelRows();
  return rows.map((row) => channelDto(row, rows));
}
