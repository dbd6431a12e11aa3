import "server-only";
import type { z } from "zod";
import type { webhookAddressSchema } from "@/lib/channels/contract";
import { env } from "@/lib/server/env";
import { openSecret } from "@/lib/server/sealed-secret";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import type { ChannelRow } from "./channel-store";
import { getChannelRow } from "./get-channel-row";
import { secretPurposes } from "./secret-purposes";

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
  const token = openSecret(row.webhookTokenSealed, secretPurposes.webhookToken);
  return {
    url: `${env().PUBLIC_URL.replace(/\/+$/, "")}/api/webhooks/360dialog/${token}`,
    headerName: webhookSecretHeader,
    headerValue: openSecret(row.webhookSecretSealed, secretPurposes.webhookSecret),
  };
}
