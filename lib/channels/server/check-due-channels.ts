import "server-only";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { claimChannelToCheck } from "./channel-health-store";
import { askAndKeep } from "./check-channel";

/** Asks about each number that was not asked about for an hour, until none is left or `signal` asks to stop. */
export async function checkDueChannels(signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted) {
    const channelId = await claimChannelToCheck();
    if (channelId === null) return;
    // The failure stands on the number's card; the next hour asks again.
    await askAndKeep(channelId).catch((error: unknown) => {
      log.warn({ channelId, err: describeError(error) }, "a number could not be checked");
    });
  }
}
