import "server-only";
import { setTimeout } from "node:timers/promises";
import { getChannelAccess } from "@/lib/channels/server/get-channel-access";
import { sendMessage } from "@/lib/dialog360/server/send-message";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { addJob } from "@/lib/server/jobs";
import { log } from "@/lib/server/log";
import { pausePoint } from "@/lib/server/pause-point";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { addMs, minuteMs, secondMs } from "@/lib/shared/clock";
import { holdClaim } from "./hold-claim";
import { abandonSendingSince, type ClaimedMessage, claimDueMessage, waitOfLimits } from "./outbox-store";
import { prepareMedia } from "./prepare-media";
import { publishMessageChange } from "./publish-message-change";
import { recordSendOutcome } from "./record-send-outcome";

/** Twice what a send call may last (30 s): a message claimed before that has lost its caller. */
const abandonedAfterMs = minuteMs;

/** Enough that a vendor who takes 30 s for one message does not hold up the others; a tenth of a number's rate. */
const maxAtOnce = 8;
/** A number at its limit is waited for; a longer wait is left to a knock at its end. */
const longestPauseMs = secondMs;
/** When another process holds what is due for a moment. */
const shortestPauseMs = 5;

interface SendOptions {
  signal?: AbortSignal;
  send?: typeof sendMessage;
  /** Resolves at the next knock: what it is about need not wait for a send under way. */
  nextKnock?: () => Promise<void>;
  renewClaimEveryMs?: number;
}

/**
 * Sends what is due, several at once, until nothing is, or until `signal` asks to claim no more. Any
 * number of callers may run at once: each message is claimed by one.
 */
export async function sendDueMessages(options: SendOptions = {}): Promise<void> {
  const { signal, nextKnock = never } = options;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  await abandonLostMessages();
  try {
    while (!signal?.aborted && failures.length === 0) {
      // Before looking, so that a knock or an end in between is not lost.
      const knock = nextKnock();
      const underWay = [...running];
      const claimed = running.size < maxAtOnce ? await retryConflicts(claimDueMessage) : null;
      if (claimed) {
        const sent = sendClaimed(claimed, options)
          .catch((error: unknown) => void failures.push(error))
          .finally(() => running.delete(sent));
        running.add(sent);
        continue;
      }
      const waitMs = running.size < maxAtOnce ? await waitOfLimits() : null;
      const isLongWait = waitMs !== null && waitMs > longestPauseMs;
      if (isLongWait) await knockIn(waitMs);
      if (underWay.length === 0 && (waitMs === null || isLongWait)) break;
      await firstOf([...underWay, knock], waitMs);
    }
  } finally {
    // A caller who is told of a failure may end the process: no send may be under way then.
    await Promise.all(running);
  }
  if (failures.length > 0) throw failures[0];
}

const never = () => new Promise<void>(() => {});

async function firstOf(events: Promise<void>[], waitMs: number | null): Promise<void> {
  const timer = new AbortController();
  const pause =
    waitMs === null
      ? []
      : [setTimeout(Math.max(shortestPauseMs, waitMs), undefined, { signal: timer.signal }).catch(() => {})];
  await Promise.race([...events, ...pause]);
  timer.abort();
}

async function knockIn(waitMs: number): Promise<void> {
  const runAt = addMs(new Date(), Math.ceil(waitMs));
  await inTransaction((tx) => addJob(tx, "send-messages", {}, { runAt, key: "outbox:limit" }));
}

async function sendClaimed(claimed: ClaimedMessage, options: SendOptions): Promise<void> {
  await pausePoint("outbox.claimed");
  const outcome = await attempt(claimed, options);
  await pausePoint("outbox.answered");
  // The answer is known here alone: it must not be lost because another transaction was in the way.
  await retryConflicts(() => recordSendOutcome(claimed, outcome));
  await pausePoint("outbox.recorded");
}

async function attempt(claimed: ClaimedMessage, options: SendOptions): Promise<SendOutcome> {
  const { send = sendMessage, renewClaimEveryMs } = options;
  const { id, channelId, request, waId, userId } = claimed;
  const access = await getChannelAccess(channelId).catch((error: unknown) => {
    log.error({ messageId: id, channelId, err: describeError(error) }, "the number's key cannot be used");
    return null;
  });
  if (!access) return unavailable("The number's key cannot be used.");
  const prepared = await holdClaim(
    claimed,
    () => prepareMedia(access, channelId, request),
    renewClaimEveryMs,
  );
  if (prepared === "lost") return unavailable("The file's upload took too long.");
  return "outcome" in prepared ? prepared.outcome : send(access, { waId, userId }, prepared.request, id);
}

function unavailable(detail: string): SendOutcome {
  return { outcome: "unavailable", code: null, detail, retryAfterMs: null };
}

/** Never resent: a status or a person settles them. */
export async function abandonLostMessages(now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    for (const message of await abandonSendingSince(tx, addMs(now, -abandonedAfterMs))) {
      await publishMessageChange(tx, message);
      log.warn({ messageId: message.id }, "a message's send call was lost; it is not sent again");
    }
  });
}
