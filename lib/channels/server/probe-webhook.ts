import "server-only";
import type { WebhookProbe } from "@/lib/channels/contract";
import { safePost } from "@/lib/server/safe-post";
import { isAppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { getChannelRow } from "./get-channel-row";
import { webhookAddressOf } from "./get-webhook-address";
import { newProbeNonce } from "./probe-nonce";

const limits = { maxBytes: 64 * 1024, timeoutMs: 10 * secondMs };

/**
 * Delivers a probe to the number's own public address, as 360dialog would a message: name, certificate,
 * proxy, door, worker. `delivered` says that something answered with 200; that it was this shop is proven
 * when the probe has been worked on (`Channel.provenAt`). Throws `not_found`.
 */
export async function probeWebhook(staff: StaffDto, channelId: string): Promise<WebhookProbe> {
  requirePermission(staff, "channels.connect");
  return deliverProbe(channelId);
}

/** As `probeWebhook`, by Cartdesk itself. */
export async function deliverProbe(channelId: string): Promise<WebhookProbe> {
  const { url, headerName, headerValue } = webhookAddressOf(await getChannelRow(channelId));
  const body = Buffer.from(JSON.stringify({ cartdesk_probe: newProbeNonce(channelId) }));
  const headers = { "content-type": "application/json", [headerName]: headerValue };
  try {
    const { status } = await safePost(url, { body, headers }, limits);
    return { probe: status === 200 ? "delivered" : "bad_status", status };
  } catch (error) {
    if (!isAppError(error, "fetch_refused")) throw error;
    const isPrivate = error.fields?.[0]?.problem === "private_address";
    return { probe: isPrivate ? "private_address" : "unreachable", status: null };
  }
}
