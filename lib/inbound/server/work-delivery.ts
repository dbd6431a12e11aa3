import "server-only";
import { recordChannelDelivery } from "@/lib/channels/server/record-channel-delivery";
import { noteChannelTraffic } from "@/lib/conversations/server/send-pace-store";
import { parseDelivery } from "@/lib/dialog360/server/parse-delivery";
import { countResults, type EventResult } from "@/lib/inbound/delivery-outcome";
import { describeError } from "@/lib/server/describe-error";
import { groupCalls } from "@/lib/server/group-calls";
import { limitConcurrency } from "@/lib/server/limit-concurrency";
import { log } from "@/lib/server/log";
import { pausePoint } from "@/lib/server/pause-point";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import {
  type ClaimedDelivery,
  claimDeliveries,
  type DeliveryResult,
  recordDeliveryResults,
  renewClaim,
} from "./delivery-store";
import { receiveEvent } from "./receive-event";
import { receiveProbe } from "./receive-probe";

/** Of a worker that was killed, another takes over after this. */
const claimMs = 10 * secondMs;
/** Each holds a connection while it works; the pool has ten. */
const limited = limitConcurrency(3);
/** With waits of 5 s · 2^n that is about twenty minutes; then it is settled with what failed counted. */
const maxAttempts = 8;

// Deliveries of one moment are claimed, settled and counted together.
const claim = groupCalls((ids: string[]) => claimEach(ids), {
  atOnce: 2,
  maxInputs: 50,
  giveUpAfterMs: minuteMs,
});
const settle = groupCalls(settleAll, { atOnce: 2, maxInputs: 50, giveUpAfterMs: minuteMs });

/**
 * Works on one stored delivery, by its id or the oldest that is due; `nothing_due` when it is done or in
 * other hands. Each event commits on its own, so a crash anywhere leaves the delivery unprocessed, and
 * doing it again, or two at once should a claim run out, finds the events that were done.
 */
export function workDelivery(deliveryId: string | null = null): Promise<"worked" | "nothing_due"> {
  return limited(async () => {
    const delivery =
      deliveryId === null ? (await claimDeliveries(null, claimMs))[0] : await claim(deliveryId);
    if (!delivery) return "nothing_due";
    await pausePoint("inbound.claimed");
    await settle({ delivery, result: await receiveEvents(delivery) });
    return "worked";
  });
}

/** Works until nothing is due, or until `signal` asks to stop between two deliveries. */
export async function workDueDeliveries(signal?: AbortSignal): Promise<void> {
  while (!signal?.aborted && (await workDelivery()) === "worked");
}

async function claimEach(ids: string[]): Promise<(ClaimedDelivery | undefined)[]> {
  const claimed = new Map((await claimDeliveries(ids, claimMs)).map((delivery) => [delivery.id, delivery]));
  return ids.map((id) => {
    const delivery = claimed.get(id);
    // Of two callers for one delivery, the first has it.
    claimed.delete(id);
    return delivery;
  });
}

async function settleAll(worked: { delivery: ClaimedDelivery; result: DeliveryResult }[]): Promise<null[]> {
  await recordDeliveryResults(worked.map(({ delivery: { id }, result }) => ({ id, ...result })));
  const real = worked.filter(({ result }) => !result.outcome.probes);
  for (const channelId of new Set(real.map(({ delivery }) => delivery.channelId))) {
    const ofChannel = real.filter(({ delivery }) => delivery.channelId === channelId);
    const lastAt = Math.max(...ofChannel.map(({ delivery }) => delivery.receivedAt.getTime()));
    await recordChannelDelivery(channelId, new Date(lastAt));
    await noteChannelTraffic(
      channelId,
      ofChannel.reduce((sum, { result }) => sum + messagesIn(result), 0),
    );
  }
  return worked.map(() => null);
}

function messagesIn({ outcome }: DeliveryResult): number {
  return (outcome.messages ?? 0) + (outcome.orders ?? 0);
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
  let renewedAt = Date.now();
  for (const event of events) {
    if (Date.now() - renewedAt > claimMs / 2) {
      await renewClaim(delivery.id, claimMs);
      renewedAt = Date.now();
    }
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
