import "server-only";
import { acceptsSecret } from "@/lib/channels/server/accepts-secret";
import type { TokenDoor } from "@/lib/channels/server/channel-door-store";
import { countWrongSecret } from "@/lib/channels/server/count-wrong-secret";
import { findChannelByToken, recallChannelByToken } from "@/lib/channels/server/find-channel-by-token";
import { isProbeNonceOf } from "@/lib/channels/server/probe-nonce";
import { groupCalls } from "@/lib/server/group-calls";
import { within } from "@/lib/server/within";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { insertDeliveries } from "./delivery-store";
import { readProbe } from "./read-probe";

/** 360dialog gives up on an answer after 5 s (360dialog.md §2.1, read 2026-11-22); both steps must fit. */
const proveTimeoutMs = 2 * secondMs;
const storeTimeoutMs = 2.5 * secondMs;

export interface ProvenSender {
  channelId: string;
  /** By which of the two registered addresses. */
  door: "number" | "account";
}

/**
 * Who knocks, by the token of the number's or the account's address and the secret header. Throws
 * `unknown_sender`, `wrong_secret` (counted on the number; the sender repeats the delivery for days), or
 * `unavailable`.
 */
export async function proveSender(
  channelToken: string,
  presentedSecret: string | null,
): Promise<ProvenSender> {
  const recalled = recallChannelByToken(channelToken);
  if (recalled && acceptsSecret(recalled, presentedSecret)) return senderAt(recalled);
  return within(proveTimeoutMs, async () => {
    const channel = await findChannelByToken(channelToken);
    if (!channel) throw new AppError("unknown_sender", "Nobody delivers here.");
    if (!acceptsSecret(channel, presentedSecret)) {
      await countWrongSecret(channel.id);
      throw new AppError("wrong_secret", "The secret header is missing or another one.");
    }
    return senderAt(channel);
  });
}

function senderAt({ id, door }: TokenDoor): ProvenSender {
  return { channelId: id, door };
}

/**
 * Stores a delivery as the bytes it came in; returns its id, only after the commit. Throws `unavailable`
 * when it could not be stored in time. If it was all the same, the sender's repetition is absorbed.
 */
export async function receiveDelivery(sender: ProvenSender, body: Uint8Array): Promise<string> {
  const nonce = readProbe(sender.door, body);
  // Our own question is nobody else's business.
  const isForwarded = nonce === null || !isProbeNonceOf(nonce, sender.channelId);
  return within(storeTimeoutMs, () => store({ ...sender, body, isForwarded }));
}

const store = groupCalls(insertDeliveries, { atOnce: 1, maxInputs: 32, giveUpAfterMs: storeTimeoutMs });
