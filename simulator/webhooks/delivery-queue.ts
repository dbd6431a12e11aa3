import { randomUUID } from "node:crypto";
import type { Delivery, Registration } from "@/simulator/state/delivery";
import { type Random, seededRandom, shuffled } from "@/simulator/state/random";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { giveUpAfterMs, retryDelayMs } from "./backoff";
import { mergeBodies } from "./merge-bodies";
import { postWebhook } from "./post-webhook";

const keptWhenDone = 1000;
const gatherMs = 60;
const repeatWithinMs = 400;

export type DeliveryQueue = {
  add: (lane: string, body: unknown) => void;
  retryNow: () => void;
  /** Starts the random decisions again from the mode's seed. */
  reseed: () => void;
  stop: () => void;
};

/**
 * Deliveries of one lane (a customer) go out one after the other, lanes side by side. One that fails
 * waits for its own retry and lets the rest of its lane pass, so order is kept only while all succeed
 * and the mode asks for no disorder. A POST that failed is tried again with the same body.
 */
export function startDeliveryQueue(options: {
  state: SimulatorState;
  to: Registration;
  firstRetryMs: number;
  now: () => number;
  changed: () => void;
}): DeliveryQueue {
  const { state, to, firstRetryMs, now, changed } = options;
  const waiting = new Set(state.deliveries.filter((one) => one.to === to && one.state === "pending"));
  const busyLanes = new Set<string>();
  let done = state.deliveries.length - waiting.size;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let random: Random = seededRandom(mode().seed);

  function mode() {
    return state.deliveryModes[to];
  }

  function webhook() {
    return to === "number" ? state.webhook : state.accountWebhook;
  }

  function add(lane: string, body: unknown) {
    const { batch, disorder, delayMs } = mode();
    const gather = batch > 1 || disorder ? gatherMs : 0;
    const wait = Math.round(gather + (disorder ? random() * gatherMs : 0) + random() * delayMs);
    push({ lane, body, nextAttemptAt: now() + wait });
    pump();
  }

  function push(given: Pick<Delivery, "lane" | "body" | "nextAttemptAt"> & Partial<Delivery>) {
    const delivery: Delivery = {
      id: randomUUID(),
      to,
      createdAt: now(),
      state: "pending",
      attempts: [],
      updates: 1,
      isRepeat: false,
      ...given,
    };
    state.deliveries.push(delivery);
    waiting.add(delivery);
    return delivery;
  }

  function retryNow() {
    for (const delivery of waiting) delivery.nextAttemptAt = now();
    pump();
  }

  function pump() {
    clearTimeout(timer);
    const { atOnce, batch, disorder, isHeld } = mode();
    if (isStopped || isHeld || webhook() === null) return;
    let soonest = Number.POSITIVE_INFINITY;
    const due: Delivery[] = [];
    for (const delivery of waiting) {
      if (delivery.nextAttemptAt > now()) soonest = Math.min(soonest, delivery.nextAttemptAt);
      else if (disorder || batch > 1 || !busyLanes.has(delivery.lane)) due.push(delivery);
    }
    for (const delivery of batch > 1 ? packed(due) : disorder ? shuffled(due, random) : due) {
      if (busyLanes.size >= atOnce) return;
      const lane = disorder || batch > 1 ? delivery.id : delivery.lane;
      if (!busyLanes.has(lane)) void attempt(delivery, lane);
    }
    if (soonest < Number.POSITIVE_INFINITY) timer = setTimeout(pump, Math.max(1, soonest - now()));
  }

  /** Packs what has not been tried yet; what has been keeps its body. */
  function packed(due: readonly Delivery[]): Delivery[] {
    const { batch, disorder } = mode();
    const isFresh = (one: Delivery) => one.attempts.length === 0 && one.updates === 1;
    const fresh = due.filter(isFresh);
    const ready = due.filter((one) => !isFresh(one));
    const queue = disorder ? shuffled(fresh, random) : fresh;
    const merged = new Set<Delivery>();
    while (queue.length > 0) {
      const parts = queue.splice(0, 1 + Math.floor(random() * batch));
      const [only] = parts;
      if (parts.length === 1 && only) {
        ready.push(only);
        continue;
      }
      const body = mergeBodies(
        parts.map((part) => part.body),
        random,
      );
      for (const part of parts) {
        waiting.delete(part);
        merged.add(part);
      }
      ready.push(push({ lane: "batch", body, nextAttemptAt: now(), updates: parts.length }));
    }
    if (merged.size > 0) state.deliveries = state.deliveries.filter((one) => !merged.has(one));
    return ready;
  }

  async function attempt(delivery: Delivery, lane: string) {
    const target = webhook();
    if (target === null) return;
    busyLanes.add(lane);
    waiting.delete(delivery);
    const result = await postWebhook(target, JSON.stringify(delivery.body));
    busyLanes.delete(lane);
    if (isStopped) return;
    delivery.attempts = [...delivery.attempts, result].slice(-20);
    if (result.status === 200) finish(delivery, "delivered");
    else if (now() - delivery.createdAt > giveUpAfterMs) finish(delivery, "dropped");
    else {
      delivery.nextAttemptAt = now() + retryDelayMs(delivery.attempts.length, firstRetryMs);
      waiting.add(delivery);
    }
    changed();
    pump();
  }

  function finish(delivery: Delivery, outcome: "delivered" | "dropped") {
    delivery.state = outcome;
    done += 1;
    const { duplicates } = mode();
    if (outcome === "delivered" && !delivery.isRepeat && duplicates > 0 && random() < duplicates) {
      const { lane, body, updates } = delivery;
      const nextAttemptAt = Math.round(now() + random() * repeatWithinMs);
      push({ lane, body, updates, nextAttemptAt, isRepeat: true });
    }
    if (done > keptWhenDone * 2) forgetOldest();
  }

  function forgetOldest() {
    const settled = state.deliveries.filter((one) => one.to === to && one.state !== "pending");
    const surplus = new Set(settled.slice(0, Math.max(0, settled.length - keptWhenDone)));
    state.deliveries = state.deliveries.filter((delivery) => !surplus.has(delivery));
    done = settled.length - surplus.size;
  }

  function stop() {
    isStopped = true;
    clearTimeout(timer);
  }

  function reseed() {
    random = seededRandom(mode().seed);
  }

  return { add, retryNow, reseed, stop };
}
