import "server-only";
import type { ConnectedChannelDto } from "@/lib/channels/contract";
import { getWebhook } from "@/lib/dialog360/server/get-webhook";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { setWebhook } from "@/lib/dialog360/server/set-webhook";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { canBeRegistered } from "./can-be-registered";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";
import { type WebhookAddress, webhookAddressOf } from "./get-webhook-address";
import { inWebhookTurn } from "./in-webhook-turn";
import { keepsHeader } from "./keeps-header";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";
import { markWebhookRegistered } from "./webhook-store";

/**
 * Tells 360dialog where to deliver, in place of any address before; also after PUBLIC_URL has changed. A
 * probe through that address follows.
 * `to_paste`: this address cannot be registered from here. Throws `not_found`, `channel_key_refused`
 * or `vendor_unavailable`.
 */
export async function registerChannelWebhook(
  staff: StaffDto,
  channelId: string,
): Promise<ConnectedChannelDto["registration"]> {
  requirePermission(staff, "channels.connect");
  return inWebhookTurn(() => registerInTurn(staff, channelId));
}

/** As `registerChannelWebhook`, for who has the turn already. */
export async function registerInTurn(
  staff: StaffDto,
  channelId: string,
): Promise<ConnectedChannelDto["registration"]> {
  const row = await getChannelRow(channelId);
  const address = webhookAddressOf(row);
  const { url, headerName, headerValue } = address;
  const access = accessOf(row);
  const isRegistered =
    canBeRegistered(url) &&
    (await setWebhook(access, { url, headers: { [headerName]: headerValue } })) === "registered" &&
    (await isReadBack(access, address));
  await inTransaction(async (tx) => {
    await markWebhookRegistered(tx, channelId, isRegistered ? new Date() : null);
    await recordAudit(tx, {
      staffId: staff.id,
      action: isRegistered ? "channel.webhook_registered" : "channel.webhook_not_registered",
      subjectKind: "channel",
      subjectId: channelId,
    });
    if (isRegistered) await addJob(tx, "probe-webhook", { channelId }, { key: `probe:${channelId}` });
    await publishLive(tx, "channels");
  });
  return isRegistered ? "registered" : "to_paste";
}

/**
 * Another address in its place, or a header that is not ours, is no registration: each delivery would be
 * refused. Where 360dialog does not tell, its yes counts. It echoes both (360dialog.md §1.2).
 */
async function isReadBack(access: Dialog360Access, address: WebhookAddress): Promise<boolean> {
  const registered = await getWebhook(access, "number").catch(nullWhenVendorRefuses);
  if (registered === null) return true;
  return registered.url === address.url && keepsHeader(registered, address) !== false;
}
