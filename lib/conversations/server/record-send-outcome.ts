import "server-only";
import { changeByStatuses } from "@/lib/conversations/change-by-statuses";
import { type SendResult, stateAfterSend } from "@/lib/conversations/message-state";
import { maxSendAttempts, retryDelayMs } from "@/lib/conversations/retry-delay";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { addJob } from "@/lib/server/jobs";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { listStatusesOfWamid, lockWamid } from "./message-status-store";
import { type ClaimedMessage, changeOutbound, lockOutbound } from "./outbox-store";
import { publishMessageChange } from "./publish-message-change";
import { fillPair, slowChannelDown } from "./send-pace-store";

const throughputCode = 130429;
const customerLimitCode = 131056;
/** A longer wish holds up its own message only, not the whole number. */
const longestHoldMs = minuteMs;

/** Writes down what the send call came to, together with the statuses that were faster than its answer. */
export async function recordSendOutcome(
  claimed: ClaimedMessage,
  outcome: SendOutcome,
  now = new Date(),
): Promise<void> {
  const { id, channelId } = claimed;
  await inTransaction(async (tx) => {
    const wamid = outcome.outcome === "accepted" ? outcome.wamid : null;
    if (wamid !== null) await lockWamid(tx, channelId, wamid);
    const message = await lockOutbound(tx, channelId, { wamid: null, id });
    if (!message) return;
    const { attempts, productMessageId, orderId, id: _id, wamid: knownWamid, ...before } = message;
    const state = stateAfterSend(before.state, resultOf(outcome, attempts));
    if (wamid !== null) {
      const progress = changeByStatuses(
        { ...before, state },
        await listStatusesOfWamid(tx, channelId, wamid),
      );
      await changeOutbound(tx, id, { ...progress, wamid: knownWamid ?? wamid });
    } else if (outcome.outcome === "unavailable" && state === "queued") {
      const delayMs = retryDelayMs(attempts, outcome.code, outcome.retryAfterMs);
      const sendAfter = addMs(now, delayMs);
      await changeOutbound(tx, id, { state, sendAfter });
      if (outcome.code === customerLimitCode) await fillPair(tx, claimed.conversationId, delayMs);
      await addJob(tx, "send-messages", {}, { runAt: sendAfter });
    } else {
      await changeOutbound(tx, id, {
        state,
        ...(state === "unknown" && { unknownSince: now }),
        ...(state === "failed" && before.failedAt === null ? failureOf(outcome, now) : {}),
      });
    }
    await publishMessageChange(tx, { productMessageId, orderId });
    // Last: every send of the number waits for this row.
    if (isTooFast(outcome))
      await slowChannelDown(tx, channelId, Math.min(outcome.retryAfterMs ?? 0, longestHoldMs));
  });
}

/** Throughput reached, or a 429 that names no code but a time (360dialog.md §4.1 and §8). */
function isTooFast(outcome: SendOutcome): outcome is SendOutcome & { outcome: "unavailable" } {
  if (outcome.outcome !== "unavailable") return false;
  return outcome.code === throughputCode || (outcome.code === null && outcome.retryAfterMs !== null);
}

function resultOf(outcome: SendOutcome, attempts: number): SendResult {
  if (outcome.outcome !== "unavailable") return outcome.outcome;
  return attempts >= maxSendAttempts(outcome.code) ? "given_up" : "again";
}

function failureOf(outcome: SendOutcome, failedAt: Date) {
  return {
    failedAt,
    errorCode: "code" in outcome ? outcome.code : null,
    errorDetail: "detail" in outcome ? outcome.detail : null,
  };
}
