import "server-only";
import type { ChannelDto } from "@/lib/channels/contract";
import type { ChannelRow } from "./channel-store";

/** A number as staff see it: no key, no token, no secret. */
export function channelDto(row: ChannelRow): ChannelDto {
  return {
    id: row.id,
    name: row.name,
    displayPhoneNumber: row.displayPhoneNumber,
    hosting: row.hosting,
    phoneNumberId: row.phoneNumberId,
    vendorCatalogId: row.catalog?.vendorCatalogId ?? null,
    catalogId: row.catalogId,
    webhookRegisteredAt: row.webhookRegisteredAt?.toISOString() ?? null,
    accountRegisteredAt: row.accountRegisteredAt?.toISOString() ?? null,
    lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
    wrongSecretCount: row.wrongSecretCount,
  };
}
