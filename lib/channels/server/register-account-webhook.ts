import "server-only";
import type { AccountRegistration } from "@/lib/channels/contract";
import { getWebhook } from "@/lib/dialog360/server/get-webhook";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { setAccountWebhook } from "@/lib/dialog360/server/set-account-webhook";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import type { StaffDto } from "@/lib/staff/contract";
import { recordAudit } from "@/lib/staff/server/audit-store";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { canBeRegistered } from "./can-be-registered";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";
import { ensureAccountAddress, type WebhookAddress } from "./get-webhook-address";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";
import { markAccountRegistered } from "./webhook-store";

/**
 * Tells 360dialog where the account's events go (templates come only there), and reads back whether it
 * keeps our header. `to_paste`: it cannot be registered from here; `not_offered`: only Cloud numbers have it.
 * Throws `not_found`, `channel_key_refused` or `vendor_unavailable`.
 */
export async function registerAccountWebhook(
  staff: StaffDto,
  channelId: string,
): Promise<AccountRegistration> {
  requirePermission(staff, "channels.connect");
  const access = accessOf(await getChannelRow(channelId));
  if (access.hosting !== "cloud") return "not_offered";
  const address = await ensureAccountAddress(channelId);
  const { isRegistered, keepsHeader } = await register(access, address);
  await inTransaction(async (tx) => {
    await markAccountRegistered(tx, channelId, { at: isRegistered ? new Date() : null, keepsHeader });
    await recordAudit(tx, {
      staffId: staff.id,
      action: isRegistered ? "channel.account_registered" : "channel.account_not_registered",
      subjectKind: "channel",
      subjectId: channelId,
      after: { keepsHeader },
    });
    await publishLive(tx, "channels");
  });
  return isRegistered ? "registered" : "to_paste";
}

async function register(access: Dialog360Access, { url, headerName, headerValue }: WebhookAddress) {
  const refused = { isRegistered: false, keepsHeader: null };
  if (!canBeRegistered(url)) return refused;
  const headers = { [headerName]: headerValue };
  if ((await setAccountWebhook(access, { url, headers })) === "refused") return refused;
  const kept = await getWebhook(access, "account").catch(nullWhenVendorRefuses);
  if (kept === null) return { isRegistered: true, keepsHeader: null };
  if (kept.url !== url) return refused;
  return { isRegistered: true, keepsHeader: kept.headers?.[headerName.toLowerCase()] === headerValue };
}
