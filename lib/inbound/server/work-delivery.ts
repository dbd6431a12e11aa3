import "server-only";
import { recordChannelDelivery } from "@/lib/channels/server/record-channel-delivery";
import { noteChannelTraffic } from "@/lib/conversations/server/send-pace-store";
import { parseDelivery } from "@/lib/dialog360/server/parse-delivery";
import { countResults, type EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";
import { describeError } from "@/lib/server/describe-error";
import { limitConcurrency } from "@/lib/server/limit-concurrency";
import { log } from "@/lib/server/log";
import { pausePoint } from "@/lib/server/pause-point";
import { minuteMs } from "@/lib/shared/clock";
import {
  type ClaimedDelivery,
  countDeliveryAttempt,
  type DeliveryResult,
  lockDelivery,
  recordDeliveryResult,
} from "./delivery-store";
import { receiveEvent } from "./receive-event";
import { receiveProbe } from "./receive-probe";

/** Meta packs up to 1,000 updates into one delivery (360dialog.md §2.1). */
const claimTimeoutMs = 10 * minuteMs;
/** Each holds two connections, the claim's and an event's: together well below the pool's ten. */
const limited = limitConcurrency(3);
/** With waits of 5 s · 2^n that is about twenty minutes; then it is settled with what failed counted. */
const maxAttempts = 8;

/**
 * Works on one stored delivery, by its id or the oldest that is due; `nothing_due` when it is done or in
 * other hands. The claim's transaction only holds its lock: each event commits on its own, so a
 * crash anywhere leaves the delivery unprocessed, and doing it again finds the events that were done.
 */
export function workDelivery(deliveryId: string | null = null): Promise<"worked" | "nothing_due"> {
  return limited(() =>
    inTransaction(
      async (claim) => {
        const lockedId = await lockDelivery(claim, deliveryId);
        if (lockedId === null) return "nothing_due";
        const delivery = await countDeliveryAttempt(lockedId);
        if (!delivery) return "worked";
        await pausePoint("inbound.claimed");
        const result = await receiveEvents(delivery);
        await recordDeliveryResult(claim, delivery.id, result);
        if (!result.outcome.probes)
          await recordChannelDelivery(claim, delivery.channelId, delivery.receivedAt);
        await noteChannelTraffic(claim, delivery.channelId, messagesIn(result));
        return "worked";
      },
      { timeoutMs: claimTimeoutMs },
    ),
  );
}

function messagesIn({ outcome }: DeliveryResult): number {
  return (outcome.messages ?? 0) + (outcome.orders ?? 0);
}

/** Works until nothing is due, or until `signal` asks to stop between two deliveries. */
export async function workDueDeliveries(signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await workDelivery()) === "worked");
}

async function receiveEvents(delivery: ClaimedDelivery): Promise<DeliveryResult> {
  // Every attempt before was counted and none came to an end: the process died of it each time.
  if (delivery.attempts > maxAttempts) return { state: "unrecognised", outcome: {}, problem: "given_up" };
  if (await receiveProbe(delivery)) return { state: "processed", outcome: { probes: 1 }, problem: null };
  const { events, unrecognised } = parseDelivery(delivery.body);
  const channel = {
    id: delivery.channelId,
    phoneNumberId: delivery.phoneNumberId,
    catalogId: delivery.catalogId,
    vendorCatalogId: delivery.vendorCatalogId,
    door: delivery.door,
  };
  const results: EventResult[] = [];
  for (const event of events) {
    results.push(
      await receiveEvent(event, channel, delivery.receivedAt).catch((err: unknown) => {
        log.error(
          { deliveryId: delivery.id, event: event.event, err: describeError(err) },
          "an event could not be received",
        );
        return "failed" as const;
      }),
    );
  }
  const outcome = countResults(results);
  if (unrecognised !== null) return { state: "unrecognised", outcome, problem: unrecognised };
  if (outcome.failed) {
    const isLast = delivery.attempts >= maxAttempts;
    return { state: isLast ? "processed" : "received", outcome, problem: "event_failed" };
  }
  return { state: "processed", outcome, problem: outcome.unknown_number ? "unknown_number" : null };
}
