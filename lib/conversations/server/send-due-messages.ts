import "server-only";
import { getChannelAccess } from "@/lib/channels/server/get-channel-access";
import { sendMessage } from "@/lib/dialog360/server/send-message";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { log } from "@/lib/server/log";
import { pausePoint } from "@/lib/server/pause-point";
import { addMs, minuteMs } from "@/lib/shared/clock";
import { abandonSendingSince, type ClaimedMessage, claimDueMessage } from "./outbox-store";
import { publishMessageChange } from "./publish-message-change";
import { recordSendOutcome } from "./record-send-outcome";

/** Twice what a send call may last (30 s): a message claimed before that has lost its caller. */
const abandonedAfterMs = minuteMs;

/**
 * Sends what is due until nothing is, or until `signal` asks to stop between two messages. Any number
 * of callers may run at once: each message is claimed by one.
 */
export async function sendDueMessages({
  signal,
  send = sendMessage,
}: {
  signal?: AbortSignal;
  send?: typeof sendMessage;
} = {}): Promise<void> {
  await abandonLostMessages();
  while (!signal?.aborted) {
    const claimed = await claimDueMessage();
    if (!claimed) return;
    await pausePoint("outbox.claimed");
    await recordSendOutcome(claimed, await attempt(claimed, send));
  }
}

async function attempt(claimed: ClaimedMessage, send: typeof sendMessage): Promise<SendOutcome> {
  const { id, channelId, request, waId, userId } = claimed;
  const access = await getChannelAccess(channelId).catch((error: unknown) => {
    log.error({ messageId: id, channelId, err: describeError(error) }, "the number's key cannot be used");
    return null;
  });
  if (!access)
    return {
      outcome: "unavailable",
      code: null,
      detail: "The number's key cannot be used.",
      retryAfterMs: null,
    };
  return send(access, { waId, userId }, request, id);
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
