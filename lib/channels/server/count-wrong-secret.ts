import "server-only";
import { addWrongSecret } from "./channel-door-store";

/** Counts a delivery that knew the address but not the secret; its body is not kept, the sender will repeat it. */
export async function countWrongSecret(channelId: string, now: Date = new Date()): Promise<void> {
  await addWrongSecret(channelId, now);
}
