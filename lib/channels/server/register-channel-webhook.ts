import "server-only";
import type { ConnectedChannelDto } from "@/lib/channels/contract";
import { setWebhook } from "@/lib/dialog360/server/set-webhook";
import { inTransaction } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { markWebhookRegistered } from "./channel-store";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";
import { webhookAddressOf } from "./get-webhook-address";

/**
 * Tells 360dialog where to deliver, in place of any address before; also after PUBLIC_URL has changed.
 * `to_paste`: this address cannot be registered from here. Throws `not_found`, `channel_key_refused`
 * or `vendor_unavailable`.
 */
export async function registerChannelWebhook(
  staff: StaffDto,
  channelId: string,
): Promise<ConnectedChannelDto["registration"]> {
  requirePermission(staff, "channels.connect");
  const row = await getChannelRow(channelId);
  const { url, headerName, headerValue } = webhookAddressOf(row);
  const isRegistered =
    canBeReached(url) &&
    (await setWebhook(accessOf(row), { url, headers: { [headerName]: headerValue } })) === "registered";
  await inTransaction(async (tx) => {
    await markWebhookRegistered(tx, channelId, isRegistered ? new Date() : null);
    await recordAudit(tx, {
      staffId: staff.id,
      action: isRegistered ? "channel.webhook_registered" : "channel.webhook_not_registered",
      subjectKind: "channel",
      subjectId: channelId,
    });
    await publishLive(tx, "channels");
  });
  return isRegistered ? "registered" : "to_paste";
}

/** 360dialog delivers to HTTPS only (360dialog.md §2.1); a simulator on this machine also to plain HTTP. */
function canBeReached(url: string): boolean {
  return new URL(url).protocol === "https:" || env().FETCH_LOOPBACK === "allow";
}
