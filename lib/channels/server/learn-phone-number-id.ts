import "server-only";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { setPhoneNumberId } from "./channel-identity-store";

/** Gives a number that has none its id; false when it has one, or another number has this one. */
export async function learnPhoneNumberId(channelId: string, phoneNumberId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const isLearned = await setPhoneNumberId(tx, channelId, phoneNumberId);
    if (isLearned) await publishLive(tx, "channels");
    return isLearned;
  });
}
