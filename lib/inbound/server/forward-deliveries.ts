import "server-only";
import { addMs } from "@/lib/shared/clock";
import { forwardDelayMs, forwardForMs } from "./forward-delay";
import { disableForward, noteForwardSuccess } from "./forward-store";
import { type ClaimedForward, claimForward, recordForwardResult } from "./forwarded-delivery-store";
import { postForward } from "./post-forward";

const atOnce = 4;

/**
 * Sends the copies that are due until none is, or until `signal` asks to stop. At least once: after a
 * crash a copy is sent again under the same webhook-id, by which the receiver knows it.
 */
export async function forwardDeliveries(signal?: AbortSignal): Promise<void> {
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (!signal?.aborted) {
        const copy = await claimForward();
        if (!copy) return;
        await forwardOne(copy);
      }
    }),
  );
}

async function forwardOne(copy: ClaimedForward): Promise<void> {
  const { deliveryId, body, url } = copy;
  const { status, problem } = await postForward(copy, { id: deliveryId, body });
  const now = new Date();
  if (problem === null) {
    await recordForwardResult(deliveryId, {
      state: "forwarded",
      lastStatus: status,
      problem,
      forwardedAt: now,
    });
    await noteForwardSuccess(now);
    return;
  }
  if (problem === "gone") await disableForward(url);
  const sendAfter = addMs(now, forwardDelayMs(copy.attempts));
  const isOver = sendAfter > addMs(copy.receivedAt, forwardForMs);
  const state = isOver && problem !== "gone" ? "given_up" : "waiting";
  await recordForwardResult(deliveryId, { state, lastStatus: status, problem, sendAfter });
}
