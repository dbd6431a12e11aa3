import { randomUUID } from "node:crypto";
import type { Delivery } from "@/simulator/state/delivery";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { giveUpAfterMs, retryDelayMs } from "./backoff";
import { postWebhook } from "./post-webhook";

const lanesAtOnce = 8;
const keptWhenDone = 1000;

export type DeliveryQueue = {
  add: (lane: string, body: unknown) => void;
  retryNow: () => void;
  stop: () => void;
};

/**
 * Deliveries of one lane (a customer) go out one after the other, lanes side by side. One that fails
 * waits for its own retry and lets the rest of its lane pass, so order is kept only while all succeed.
 */
export function startDeliveryQueue(options: {
  state: SimulatorState;
  firstRetryMs: number;
  now: () => number;
  changed: () => void;
}): DeliveryQueue {
  const { state, firstRetryMs, now, changed } = options;
  const busyLanes = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  function add(lane: string, body: unknown) {
    const at = now();
    state.deliveries.push({
      id: randomUUID(),
      lane,
      body,
      createdAt: at,
      state: "pending",
      nextAttemptAt: at,
      attempts: [],
    });
    pump();
  }

  function retryNow() {
    for (const delivery of pending()) delivery.nextAttemptAt = now();
    pump();
  }

  function pending(): Delivery[] {
    return state.deliveries.filter((delivery) => delivery.state === "pending");
  }

  function pump() {
    clearTimeout(timer);
    if (isStopped || state.webhook === null) return;
    let soonest = Number.POSITIVE_INFINITY;
    for (const delivery of pending()) {
      if (busyLanes.size >= lanesAtOnce) return;
      if (busyLanes.has(delivery.lane)) continue;
      if (delivery.nextAttemptAt <= now()) void attempt(delivery);
      else soonest = Math.min(soonest, delivery.nextAttemptAt);
    }
    if (soonest < Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.max(1, soonest - now()));
  }

  async function attempt(delivery: Delivery) {
    const { webhook } = state;
    if (webhook === null) return;
    busyLanes.add(delivery.lane);
    const result = await postWebhook(webhook, JSON.stringify(delivery.body));
    busyLanes.delete(delivery.lane);
    if (isStopped) return;
    delivery.attempts = [...delivery.attempts, result].slice(-20);
    if (result.status === 200) delivery.state = "delivered";
    else if (now() - delivery.createdAt > giveUpAfterMs) delivery.state = "dropped";
    else delivery.nextAttemptAt = now() + retryDelayMs(delivery.attempts.length, firstRetryMs);
    forgetOldest();
    changed();
    pump();
  }

  function forgetOldest() {
    const done = state.deliveries.filter((delivery) => delivery.state !== "pending");
    const surplus = new Set(done.slice(0, Math.max(0, done.length - keptWhenDone)));
    if (surplus.size === 0) return;
    state.deliveries = state.deliveries.filter((delivery) => !surplus.has(delivery));
  }

  function stop() {
    isStopped = true;
    clearTimeout(timer);
  }

  return { add, retryNow, stop };
}
