import "server-only";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { secondMs } from "@/lib/shared/clock";
import { type ClaimedMessage, renewClaim } from "./outbox-store";

/** A quarter of the minute after which a claimed message counts as lost (send-due-messages.ts). */
export const renewClaimEveryMs = 15 * secondMs;

/**
 * Does what has to come before the send call and may take longer than a claim lives. `lost` when the claim
 * was given up all the same: nothing has been sent, and nothing may be.
 */
export async function holdClaim<Result>(
  claimed: ClaimedMessage,
  work: () => Promise<Result>,
  everyMs = renewClaimEveryMs,
): Promise<Result | "lost"> {
  const startedAt = performance.now();
  const timer = setInterval(() => {
    renewClaim(claimed).catch((error: unknown) =>
      log.warn({ messageId: claimed.id, err: describeError(error) }, "a claim could not be renewed"),
    );
  }, everyMs);
  try {
    const result = await work();
    // The send call that follows needs the claim for its own 30 s.
    if (performance.now() - startedAt < everyMs) return result;
    return (await renewClaim(claimed)) ? result : "lost";
  } finally {
    clearInterval(timer);
  }
}
