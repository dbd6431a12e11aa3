import { queryDatabase } from "@/bench/stack/query-database";
import { millionths } from "@/bench/traffic/exact-total";
import type { PlannedTraffic } from "@/bench/traffic/plan-deliveries";

export interface TrafficOutcome {
  ordersMissing: number;
  ordersTwice: number;
  totalsWrong: number;
  textsNotOnce: number;
  statesWrong: number;
  deliveriesNotWorked: number;
}

/** What the database made of the traffic, counted against what was planned. */
export async function countOutcome(databaseUrl: string, plan: PlannedTraffic): Promise<TrafficOutcome> {
  const orders = await ordersByWamid(databaseUrl, [...plan.orders.keys()]);
  const outcome: TrafficOutcome = {
    ordersMissing: 0,
    ordersTwice: 0,
    totalsWrong: 0,
    textsNotOnce: 0,
    statesWrong: 0,
    deliveriesNotWorked: 0,
  };
  for (const [wamid, totals] of plan.orders) {
    const found = orders.get(wamid) ?? [];
    if (found.length === 0) outcome.ordersMissing += 1;
    if (found.length > 1) outcome.ordersTwice += 1;
    if (found.some((order) => !isSame(order, totals))) outcome.totalsWrong += 1;
  }
  outcome.textsNotOnce = await textsNotOnce(databaseUrl, [...plan.texts]);
  outcome.statesWrong = await statesWrong(databaseUrl, plan);
  outcome.deliveriesNotWorked = await countUnworked(databaseUrl);
  return outcome;
}

export async function countUnworked(databaseUrl: string): Promise<number> {
  const sql = `SELECT count(*)::int AS "count" FROM "WebhookDelivery" WHERE "processedAt" IS NULL`;
  return (await queryDatabase<{ count: number }>(databaseUrl, sql))[0]?.count ?? 0;
}

async function ordersByWamid(databaseUrl: string, wamids: string[]) {
  const rows = await queryDatabase<{ wamid: string; orderId: string; totals: [string, string][] }>(
    databaseUrl,
    `SELECT message."wamid", cart."orderId",
       (SELECT json_agg(json_build_array("currency", "amount"::text)) FROM "OrderTotal" WHERE "orderId" = cart."orderId") AS "totals"
     FROM "Message" AS message JOIN "Cart" AS cart ON cart."messageId" = message."id"
     WHERE message."wamid" = ANY($1)`,
    [wamids],
  );
  const orders = new Map<string, Record<string, string>[]>();
  for (const { wamid, totals } of rows) {
    const exact = Object.fromEntries(
      totals.map(([currency, amount]) => [currency, millionths(amount).toString()]),
    );
    orders.set(wamid, [...(orders.get(wamid) ?? []), exact]);
  }
  return orders;
}

async function textsNotOnce(databaseUrl: string, wamids: string[]): Promise<number> {
  const rows = await queryDatabase<{ count: number }>(
    databaseUrl,
    `SELECT count(*)::int AS "count" FROM unnest($1::text[]) AS given("wamid")
     WHERE (SELECT count(*) FROM "Message" WHERE "Message"."wamid" = given."wamid") <> 1`,
    [wamids],
  );
  return rows[0]?.count ?? 0;
}

async function statesWrong(databaseUrl: string, { outgoing }: PlannedTraffic): Promise<number> {
  const rows = await queryDatabase<{ count: number }>(
    databaseUrl,
    `SELECT count(*)::int AS "count" FROM unnest($1::text[], $2::text[]) AS given("wamid", "state")
     LEFT JOIN "Message" AS message ON message."wamid" = given."wamid"
     WHERE message."state"::text IS DISTINCT FROM given."state"`,
    [outgoing.map(({ wamid }) => wamid), outgoing.map(({ finalState }) => finalState)],
  );
  return rows[0]?.count ?? 0;
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const currencies = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...currencies].every((currency) => one[currency] === other[currency]);
}
