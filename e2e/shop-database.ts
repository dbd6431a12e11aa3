import pg from "pg";
import { z } from "zod";
import { stackFacts } from "@/e2e/stack-facts";

const countSchema = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many webhook deliveries hold these words in their bytes, and how many of those were worked on. */
export async function countDeliveries(words: string): Promise<{ stored: number; worked: number }> {
  const holding = `FROM "WebhookDelivery" WHERE position(convert_to($1, 'UTF8') in "body") > 0`;
  return {
    stored: await count(`SELECT count(*) ${holding}`, words),
    worked: await count(`SELECT count(*) ${holding} AND "processedAt" IS NOT NULL`, words),
  };
}

/** How often the database has a message by its id at WhatsApp, and orders made of it. */
export async function countMessages(wamid: string): Promise<{ messages: number; orders: number }> {
  const orders = `SELECT count(DISTINCT cart."orderId") FROM "Cart" AS cart
    JOIN "Message" AS message ON message."id" = cart."messageId" WHERE message."wamid" = $1`;
  return {
    messages: await count(`SELECT count(*) FROM "Message" WHERE "wamid" = $1`, wamid),
    orders: await count(orders, wamid),
  };
}

export async function countDeliveriesOfSize(bytes: number): Promise<number> {
  return count(`SELECT count(*) FROM "WebhookDelivery" WHERE octet_length("body") = $1::int`, bytes);
}

const sentRowsSchema = z.array(
  z.object({ id: z.string(), state: z.string(), settledAs: z.string().nullable() }),
);

/** What the shop sent in a conversation, oldest first. */
export async function outboundRowsOf(conversationId: string): Promise<z.infer<typeof sentRowsSchema>> {
  const sql = `SELECT "id", "state"::text, "settledAs"::text FROM "Message"
    WHERE "conversationId" = $1 AND "direction" = 'outbound' ORDER BY "occurredAt", "id"`;
  return sentRowsSchema.parse(await query(sql, conversationId));
}

/** As if the connection of a conversation's uncertain messages had broken ten minutes earlier. */
export async function letTenMinutesPass(conversationId: string): Promise<void> {
  await query(
    `UPDATE "Message" SET "unknownSince" = "unknownSince" - interval '10 minutes'
     WHERE "conversationId" = $1 AND "state" = 'unknown'`,
    conversationId,
  );
}

/** As if 360dialog had taken neither of a number's webhooks, and nothing had come in yet. */
export async function forgetRegistrations(name: string): Promise<void> {
  await query(
    `UPDATE "Channel" SET "webhookRegisteredAt" = NULL, "lastDeliveryAt" = NULL, "provenAt" = NULL
     WHERE "name" = $1`,
    name,
  );
}

/** As if the customer had last written two days ago. */
export async function closeWindow(conversationId: string): Promise<void> {
  await query(
    `UPDATE "Conversation" SET "windowEndsAt" = now() - interval '1 day' WHERE "id" = $1`,
    conversationId,
  );
}

/** Takes a number away that only its test needed, with what came in for it. */
export async function removeNumber(name: string): Promise<void> {
  const ofNumber = `WHERE "channelId" IN (SELECT "id" FROM "Channel" WHERE "name" = $1)`;
  for (const table of ["AccountEvent", "WebhookDelivery"])
    await query(`DELETE FROM "${table}" ${ofNumber}`, name);
  await query(`DELETE FROM "Channel" WHERE "name" = $1`, name);
}

async function count(sql: string, value: string | number): Promise<number> {
  return countSchema.parse(await query(sql, value))[0].count;
}

async function query(sql: string, value: string | number): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: stackFacts().databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(sql, [value]);
    return rows;
  } finally {
    await client.end();
  }
}
