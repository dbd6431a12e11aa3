import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { markProven } from "./channel-door-store";
import { isProbeNonceOf } from "./probe-nonce";

/** Remembers that a probe came in; false for one that this shop has not made for this number. */
export async function recordProbe(channelId: string, nonce: string, receivedAt: Date): Promise<boolean> {
  if (!isProbeNonceOf(nonce, channelId)) return false;
  await inTransaction(async (tx) => {
    if (await markProven(tx, channelId, receivedAt)) await publishLive(tx, "channels");
  });
  return true;
}
