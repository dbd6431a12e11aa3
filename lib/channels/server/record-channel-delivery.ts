import "server-only";
import { markDelivery } from "./channel-door-store";

/** Remembers, to within five seconds, when the number last received a delivery. */
export async function recordChannelDelivery(channelId: string, receivedAt: Date): Promise<void> {
  await markDelivery(channelId, receivedAt);
}
