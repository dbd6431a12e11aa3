import "server-only";
import type { ChannelCheck, HealthReport } from "@/lib/channels/contract";
import { inTransaction, type Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { isAppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { askChannelFacts, type ChannelFacts } from "./ask-channel-facts";
import { ensureCatalog, setCatalogOnce, setForeignCatalog } from "./channel-catalog-store";
import { recordChannelFacts, recordCheckFailure } from "./channel-health-store";
import { setPhoneNumberId, setWabaIdOnce } from "./channel-identity-store";
import type { ChannelRow } from "./channel-store";
import { accessOf } from "./get-channel-access";
import { getChannelRow } from "./get-channel-row";

/**
 * Asks 360dialog now how a number is and keeps the answer. When it does not answer, or refuses the key,
 * that is kept beside the former answer, and thrown: `vendor_unavailable`, `channel_key_refused`. Throws
 * `not_found`.
 */
export async function checkChannel(staff: StaffDto, channelId: string): Promise<ChannelCheck> {
  requirePermission(staff, "channels.connect");
  return askAndKeep(channelId);
}

/** As `checkChannel`, by Cartdesk itself. */
export async function askAndKeep(channelId: string): Promise<ChannelCheck> {
  const row = await getChannelRow(channelId);
  const access = accessOf(row);
  if (access.hosting !== "cloud") return "not_offered";
  const facts = await askChannelFacts(access, { isNumberKnown: row.phoneNumberId !== null }).catch(
    async (error: unknown) => {
      const failure = failureOf(error);
      if (failure !== null) await keep((tx) => recordCheckFailure(tx, channelId, failure));
      throw error;
    },
  );
  await keep((tx) => keepFacts(tx, row, facts));
  return "checked";
}

async function keepFacts(tx: Tx, row: ChannelRow, facts: ChannelFacts): Promise<void> {
  const { phoneNumberId, wabaId, vendorCatalogId } = facts;
  await recordChannelFacts(tx, row.id, facts);
  if (phoneNumberId !== null && row.phoneNumberId === null) await setPhoneNumberId(tx, row.id, phoneNumberId);
  if (wabaId !== null) await setWabaIdOnce(tx, row.id, wabaId);
  if (vendorCatalogId === null) return;
  if (row.catalog === null) {
    await setCatalogOnce(tx, row.id, await ensureCatalog(tx, vendorCatalogId, row.name));
    await publishLive(tx, "catalog");
  } else if (row.catalog.vendorCatalogId !== vendorCatalogId) {
    await setForeignCatalog(tx, row.id, vendorCatalogId);
  }
}

async function keep(work: (tx: Tx) => Promise<void>): Promise<void> {
  await inTransaction(async (tx) => {
    await work(tx);
    await publishLive(tx, "channels");
  });
}

function failureOf(error: unknown): HealthReport["failure"] {
  if (isAppError(error, "channel_key_refused")) return "channel_key_refused";
  return isAppError(error, "vendor_unavailable") ? "vendor_unavailable" : null;
}
