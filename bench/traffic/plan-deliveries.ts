import {
  cloudDelivery,
  orderEvent,
  statusEvent,
  textEvent,
  type WireEvent,
  type WireLine,
} from "./cloud-envelope";
import { exactTotals } from "./exact-total";
import { type Random, seededRandom } from "./seeded-random";

export interface OutgoingMessage {
  wamid: string;
  waId: string;
  /** What it must have come to when all its statuses have arrived, in whatever order. */
  finalState: "sent" | "delivered" | "read" | "failed";
}

export interface PlannedTraffic {
  /** In the order in which they are sent first. */
  bodies: string[];
  /** Totals in millionths per currency, by wamid. */
  orders: Map<string, Record<string, string>>;
  texts: Set<string>;
  outgoing: OutgoingMessage[];
  events: number;
}

const prices = ["0.1", "0.2", "15.5", "4.99", "1200", "3", "0.305"] as const;
const currencies = ["EUR", "USD", "JPY", "KWD"] as const;
const retailerIds = ["OIL-ARB-500", "BRD-BAG-250", "HRB-THY-1", "NOT-IN-CATALOG"] as const;
const chains = [
  ["sent"],
  ["sent", "delivered"],
  ["sent", "delivered", "read"],
  ["sent", "read"],
  ["sent", "failed"],
];

/** `count` deliveries: most with one event, some with up to 50, a tenth of them twice, events out of order. */
export function planDeliveries(name: string, count: number, seed: number): PlannedTraffic {
  const random = seededRandom(seed);
  const sizes = Array.from({ length: count }, () => (random.fraction() < 0.9 ? 1 : random.whole(2, 50)));
  const events = sizes.reduce((sum, size) => sum + size, 0);
  const plan: PlannedTraffic = { bodies: [], orders: new Map(), texts: new Set(), outgoing: [], events };
  const waIds = Array.from(
    { length: 60 },
    (_, index) => `3460${seed % 100}${String(index).padStart(5, "0")}`,
  );
  const pending = random.shuffled(planEvents(name, events, waIds, random, plan));
  for (const size of sizes) plan.bodies.push(cloudDelivery(pending.splice(0, size), random.whole(1, 10)));
  const again = plan.bodies.filter(() => random.fraction() < 0.1);
  plan.bodies = [...plan.bodies, ...again];
  return plan;
}

function planEvents(
  name: string,
  count: number,
  waIds: readonly string[],
  random: Random,
  plan: PlannedTraffic,
): WireEvent[] {
  const events: WireEvent[] = [];
  const startedAt = Date.now();
  for (let index = 0; events.length < count; index += 1) {
    const waId = random.pick(waIds);
    const at = new Date(startedAt - random.whole(0, 3_600_000));
    const wamid = `wamid.${name}.${index}`;
    const kind = random.fraction();
    if (kind < 0.5) {
      const lines = planLines(random);
      plan.orders.set(wamid, exactTotals(lines));
      events.push(orderEvent(waId, wamid, lines, at));
    } else if (kind < 0.75) {
      plan.texts.add(wamid);
      events.push(textEvent(waId, wamid, `Text ${index}`, at));
    } else {
      const chain = random.pick(chains).slice(0, count - events.length);
      plan.outgoing.push({ wamid, waId, finalState: finalStateOf(chain) });
      events.push(...chain.map((status) => statusEvent(waId, wamid, status, at)));
    }
  }
  return events;
}

function finalStateOf(chain: readonly string[]): OutgoingMessage["finalState"] {
  const last = chain.at(-1);
  return last === "failed" || last === "read" || last === "delivered" ? last : "sent";
}

function planLines(random: Random): WireLine[] {
  return Array.from({ length: random.whole(1, 4) }, () => ({
    retailerId: random.pick(retailerIds),
    quantity: random.whole(1, 99),
    price: random.pick(prices),
    currency: random.pick(currencies),
  }));
}
