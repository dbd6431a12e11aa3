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
import type { ChannelRow } from "./channel-store";
import { findAccountHolder } from "./find-account-holder";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";
import { ensureAccountAddress, type WebhookAddress } from "./get-webhook-address";
import { inWebhookTurn } from "./in-webhook-turn";
import { keepsHeader } from "./keeps-header";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";
import { recordAccountHolder } from "./record-account-holder";
import { clearOtherAccountRegistrations, markAccountRegistered } from "./webhook-store";

/**
 * Tells 360dialog where the account's events go (templates come only there), and reads back whether it
 * keeps our header. An account has one webhook: where another number's address is registered, that stays
 * (`held`), since events are taken to the number that they name. `to_paste`: it cannot be registered from
 * here; `not_offered`: only Cloud numbers have it.
 * Throws `not_found`, `channel_key_refused`, `vendor_unavailable`, or `conflict` while another registers.
 */
export async function registerAccountWebhook(
  staff: StaffDto,
  channelId: string,
): Promise<AccountRegistration> {
  requirePermission(staff, "channels.connect");
  return inWebhookTurn(() => registerAccountInTurn(staff, channelId));
}

/** As `registerAccountWebhook`, for who has the turn already. */
export async function registerAccountInTurn(
  staff: StaffDto,
  channelId: string,
): Promise<AccountRegistration> {
  const row = await getChannelRow(channelId);
  const access = accessOf(row);
  if (access.hosting !== "cloud") return "not_offered";
  const holder = await findAccountHolder(row, access);
  if (holder) {
    await recordAccountHolder(staff, row, holder);
    return "held";
  }
  const registered = await register(access, await ensureAccountAddress(channelId));
  await keep(staff, row, registered);
  return registered.isRegistered ? "registered" : "to_paste";
}

interface Registered {
  isRegistered: boolean;
  keepsHeader: boolean | null;
}

async function register(access: Dialog360Access, address: WebhookAddress): Promise<Registered> {
  const { url, headerName, headerValue } = address;
  const refused = { isRegistered: false, keepsHeader: null };
  if (!canBeRegistered(url)) return refused;
  const headers = { [headerName]: headerValue };
  if ((await setAccountWebhook(access, { url, headers })) === "refused") return refused;
  const kept = await getWebhook(access, "account").catch(nullWhenVendorRefuses);
  if (kept === null) return { isRegistered: true, keepsHeader: null };
  if (kept.url !== url) return refused;
  return { isRegistered: true, keepsHeader: keepsHeader(kept, address) ?? false };
}

async function keep(
  staff: StaffDto,
  { id, wabaId }: ChannelRow,
  { isRegistered, keepsHeader }: Registered,
): Promise<void> {
  await inTransaction(async (tx) => {
    await markAccountRegistered(tx, id, { at: isRegistered ? new Date() : null, keepsHeader });
    if (isRegistered && wabaId !== null) await clearOtherAccountRegistrations(tx, id, wabaId);
    await recordAudit(tx, {
      staffId: staff.id,
      action: isRegistered ? "channel.account_registered" : "channel.account_not_registered",
      subjectKind: "channel",
      subjectId: id,
      after: { keepsHeader },
    });
    await publishLive(tx, "channels");
  });
}
