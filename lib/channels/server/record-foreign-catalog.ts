import "server-only";
import type { Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { setForeignCatalog } from "./channel-catalog-store";

/** Remembers that an order named another catalog than the number's: one of the two is set up wrong. */
export async function recordForeignCatalog(
  tx: Tx,
  channelId: string,
  vendorCatalogId: string,
): Promise<void> {
  if (await setForeignCatalog(tx, channelId, vendorCatalogId)) await publishLive(tx, "channels");
}
