import "server-only";
import { getChannelAccess } from "@/lib/channels/server/get-channel-access";
import { markRead } from "@/lib/dialog360/server/mark-read";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { addJob } from "@/lib/server/jobs";
import { log } from "@/lib/server/log";
import { addMs, secondMs } from "@/lib/shared/clock";
import { findReceived } from "./reading-store";

const laterMs = 3 * secondMs;
let isTelling = false;

/**
 * The job that shows the customer blue ticks up to this message. One at a time, others later: a slow vendor
 * must not occupy the worker's slots for a mere tick. The slots are this process's, and so is the limit.
 */
export async function tellReadInTurn(messageId: string): Promise<void> {
  if (isTelling) {
    const runAt = addMs(new Date(), laterMs);
    return inTransaction((tx) =>
      addJob(tx, "tell-read", { messageId }, { runAt, key: `tell-read:${messageId}` }),
    );
  }
  isTelling = true;
  await tellRead(messageId).finally(() => {
    isTelling = false;
  });
}

/** Best effort: a failure is logged and not tried again. */
export async function tellRead(
  messageId: string,
  { isTyping = false, mark = markRead }: { isTyping?: boolean; mark?: typeof markRead } = {},
): Promise<"told" | "not_told"> {
  const result = await ask(messageId, isTyping, mark).catch((error: unknown) => describeError(error));
  if (result === "told") return "told";
  log.warn({ messageId, err: result }, "the customer could not be shown that the message was read");
  return "not_told";
}

async function ask(messageId: string, isTyping: boolean, mark: typeof markRead) {
  const received = await findReceived(messageId);
  if (!received) return "not_told";
  return mark(await getChannelAccess(received.channelId), received.wamid, { isTyping });
}
