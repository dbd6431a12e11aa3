import "server-only";
import type { Tx } from "@/lib/server/db";
import { markDelivery } from "./channel-door-store";

/** Remembers, to within five seconds, when the number last received a delivery. */
export async function recordChannelDelivery(tx: Tx, channelId: string, receivedAt: Date): Promise<void> {
  await markDelivery(tx, channelId, receivedAt);
}
