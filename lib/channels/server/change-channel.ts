import "server-only";
import type { ChangeChannelInput, ChannelDto } from "@/lib/channels/contract";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { ensureCatalog } from "./channel-catalog-store";
import { channelDto } from "./channel-dto";
import { type ChannelRow, listChannelRows, updateChannel } from "./channel-store";
import { getChannelRow } from "./get-channel-row";

/**
 * Changes a number's name, catalog, or whether the phone app uses it too. The notice of another catalog
 * goes when that one is named. Throws `not_found`.
 */
export async function changeChannel(
  staff: StaffDto,
  channelId: string,
  { name, isSharedWithApp, vendorCatalogId }: ChangeChannelInput,
): Promise<ChannelDto> {
  requirePermission(staff, "channels.connect");
  return inTransaction(async (tx) => {
    const before = await getChannelRow(channelId, tx);
    const catalogName = name ?? before.name;
    await updateChannel(tx, channelId, {
      ...(name !== undefined && { name }),
      ...(isSharedWithApp !== undefined && { isSharedWithApp }),
      ...(vendorCatalogId !== undefined && {
        catalogId: await ensureCatalog(tx, vendorCatalogId, catalogName),
        ...(vendorCatalogId === before.foreignCatalogId && { foreignCatalogId: null }),
      }),
    });
    const after = await getChannelRow(channelId, tx);
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.changed",
      subjectKind: "channel",
      subjectId: channelId,
      before: factsOf(before),
      after: factsOf(after),
    });
    await publishLive(tx, "channels", "catalog");
    return channelDto(after, await listChannelRows(tx));
  });
}

function factsOf({ name, isSharedWithApp, catalog }: ChannelRow) {
  return { name, isSharedWithApp, vendorCatalogId: catalog?.vendorCatalogId ?? null };
}
