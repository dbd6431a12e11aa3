import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { markDelivery } from "./channel-door-store";

/** Remembers, to within five seconds, when the number last received a delivery; who connects it waits for the first. */
export async function recordChannelDelivery(channelId: string, receivedAt: Date): Promise<boolean> {
  const isFirst = await markDelivery(channelId, receivedAt);
  if (isFirst) await inTransaction((tx) => publishLive(tx, "channels"));
  return isFirst;
}
