import "server-only";
import type { z } from "zod";
import type { webhookAddressSchema } from "@/lib/channels/contract";
import { env } from "@/lib/server/env";
import { hashSecret, newSecret, openSecret, sealSecret } from "@/lib/server/sealed-secret";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import type { ChannelRow } from "./channel-store";
import { getChannelRow } from "./get-channel-row";
import { secretPurposes } from "./secret-purposes";
import { setAccountTokenOnce } from "./webhook-store";

export type WebhookAddress = z.infer<typeof webhookAddressSchema>;

export const webhookSecretHeader = "X-Cartdesk-Secret";

/** Where a number's deliveries go and the header that proves them; for owners only. Throws `not_found`. */
export async function getWebhookAddress(staff: StaffDto, channelId: string): Promise<WebhookAddress> {
  requirePermission(staff, "channels.connect");
  return webhookAddressOf(await getChannelRow(channelId));
}

export function webhookAddressOf(
  row: Pick<ChannelRow, "webhookTokenSealed" | "webhookSecretSealed">,
): WebhookAddress {
  return addressOf(openSecret(row.webhookTokenSealed, secretPurposes.webhookToken), row);
}

/** As `getWebhookAddress`, for the account's own address. */
export async function getAccountWebhookAddress(staff: StaffDto, channelId: string): Promise<WebhookAddress> {
  requirePermission(staff, "channels.connect");
  return ensureAccountAddress(channelId);
}

/** A number connected before accounts had an address gets one here, once. Throws `not_found`. */
export async function ensureAccountAddress(channelId: string): Promise<WebhookAddress> {
  const token = newSecret();
  await setAccountTokenOnce(channelId, {
    accountTokenHash: hashSecret(token),
    accountTokenSealed: sealSecret(token, secretPurposes.accountToken),
  });
  const address = accountAddressOf(await getChannelRow(channelId));
  if (address === null) throw new Error("The account's address was not kept.");
  return address;
}

/** Null for a number that has none yet. */
export function accountAddressOf(
  row: Pick<ChannelRow, "accountTokenSealed" | "webhookSecretSealed">,
): WebhookAddress | null {
  if (row.accountTokenSealed === null) return null;
  return addressOf(openSecret(row.accountTokenSealed, secretPurposes.accountToken), row);
}

function addressOf(token: string, row: Pick<ChannelRow, "webhookSecretSealed">): WebhookAddress {
  return {
    url: `${env().PUBLIC_URL.replace(/\/+$/, "")}/api/webhooks/360dialog/${token}`,
    headerName: webhookSecretHeader,
    headerValue: openSecret(row.webhookSecretSealed, secretPurposes.webhookSecret),
  };
}
