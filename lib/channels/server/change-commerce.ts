import "server-only";
import type { ChangeCommerceInput, CommerceChange } from "@/lib/channels/contract";
import { setCommerceSettings } from "@/lib/dialog360/server/set-commerce-settings";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { setCommerce } from "./channel-health-store";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";

/**
 * Switches a number's cart or its catalog in the profile at 360dialog, and keeps what was taken. `refused`:
 * 360dialog did not take it, and nothing was changed; also for all but Cloud numbers.
 * Throws `not_found` or `vendor_unavailable`.
 */
export async function changeCommerce(
  staff: StaffDto,
  channelId: string,
  input: ChangeCommerceInput,
): Promise<CommerceChange> {
  requirePermission(staff, "channels.connect");
  const row = await getChannelRow(channelId);
  const access = accessOf(row);
  if (access.hosting !== "cloud") return "refused";
  if ((await setCommerceSettings(access, input)) === "refused") return "refused";
  await inTransaction(async (tx) => {
    await setCommerce(tx, channelId, input);
    const { isCartEnabled, isCatalogVisible } = row;
    await recordAudit(tx, {
      staffId: staff.id,
      action: "channel.commerce_changed",
      subjectKind: "channel",
      subjectId: channelId,
      before: { isCartEnabled, isCatalogVisible },
      after: { ...input },
    });
    await publishLive(tx, "channels");
  });
  return "changed";
}
