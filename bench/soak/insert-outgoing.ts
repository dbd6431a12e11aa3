import { queryDatabase } from "@/bench/stack/query-database";
import type { OutgoingMessage } from "@/bench/traffic/plan-deliveries";

/** Messages that the vendor has accepted, so that the statuses to come have something to move. */
export async function insertOutgoing(
  databaseUrl: string,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  await queryDatabase(
    databaseUrl,
    `WITH given AS (SELECT * FROM unnest($1::text[], $2::text[]) AS given("wamid", "waId")),
     channel AS (SELECT "id" FROM "Channel" LIMIT 1),
     customer AS (
       INSERT INTO "Customer" ("id", "waId", "updatedAt")
       SELECT gen_random_uuid(), "waId", now() FROM (SELECT DISTINCT "waId" FROM given) AS person
       ON CONFLICT ("waId") DO UPDATE SET "updatedAt" = now() RETURNING "id", "waId"
     ),
     conversation AS (
       INSERT INTO "Conversation" ("id", "channelId", "customerId", "updatedAt")
       SELECT gen_random_uuid(), channel."id", customer."id", now() FROM customer, channel
       ON CONFLICT ("channelId", "customerId") DO UPDATE SET "updatedAt" = now() RETURNING "id", "customerId"
     )
     INSERT INTO "Message" ("id", "channelId", "conversationId", "direction", "kind", "state", "wamid", "content", "occurredAt")
     SELECT gen_random_uuid(), channel."id", conversation."id", 'outbound', 'text', 'accepted', given."wamid",
       '{"kind":"text","text":"Hello","product":null}', now() - interval '2 hours'
     FROM given JOIN customer USING ("waId") JOIN conversation ON conversation."customerId" = customer."id", channel`,
    [messages.map(({ wamid }) => wamid), messages.map(({ waId }) => waId)],
  );
}
