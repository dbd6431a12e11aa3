import "server-only";
import {
  type ChannelDto,
  channelSchema,
  type HealthReport,
  healthReportSchema,
} from "@/lib/channels/contract";
import type { ChannelRow } from "./channel-store";

const noReport: HealthReport = { answeredAt: null, failure: null, problems: [] };
const healthSchema = channelSchema.shape.health.catch("unknown");

/** A number as staff see it, among all of the shop's: no key, no token, no secret. */
export function channelDto(row: ChannelRow, all: readonly ChannelRow[]): ChannelDto {
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
    accountHeldBy: nameOfHolder(row, all),
    lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
    provenAt: row.provenAt?.toISOString() ?? null,
    wrongSecretCount: row.wrongSecretCount,
    health: healthSchema.parse(row.health),
    healthReport: healthReportSchema.catch(noReport).parse(row.healthProblems),
    qualityRating: row.qualityRating,
    isSharedWithApp: row.isSharedWithApp,
    slowed: slowedOf(row),
    isCartEnabled: row.isCartEnabled,
    isCatalogVisible: row.isCatalogVisible,
    foreignCatalogId: row.foreignCatalogId,
    hasFormerSecret:
      row.formerSecretHash !== null && (row.formerSecretUntil === null || row.formerSecretUntil > new Date()),
    formerSecretUntil: row.formerSecretUntil?.toISOString() ?? null,
  };
}

function slowedOf({ pace }: ChannelRow): ChannelDto["slowed"] {
  const { learnedRate = null, learnedUntil = null } = pace ?? {};
  if (learnedRate === null || learnedUntil === null || learnedUntil <= new Date()) return null;
  return { perSecond: learnedRate, until: learnedUntil.toISOString() };
}

function nameOfHolder({ id, wabaId, accountRegisteredAt }: ChannelRow, all: readonly ChannelRow[]) {
  if (wabaId === null || accountRegisteredAt !== null) return null;
  const isHolder = (other: ChannelRow) => other.wabaId === wabaId && other.accountRegisteredAt !== null;
  return all.find((other) => other.id !== id && isHolder(other))?.name ?? null;
}
