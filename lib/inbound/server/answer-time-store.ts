import "server-only";
import { clientOf } from "@/lib/server/prisma";

/** Writes answer times down; returns the ids that were free. Rows a worker holds are left for another time. */
export async function writeAnswerTimes(times: ReadonlyMap<string, number>): Promise<string[]> {
  const written = await clientOf().$queryRaw<{ id: string }[]>`
    UPDATE "WebhookDelivery" AS delivery SET "answerMs" = given."ms"
    FROM unnest(${[...times.keys()]}::uuid[], ${[...times.values()]}::int[]) AS given ("id", "ms")
    WHERE delivery."id" = given."id" AND delivery."id" IN (
      SELECT "id" FROM "WebhookDelivery" WHERE "id" = ANY (${[...times.keys()]}::uuid[]) FOR UPDATE SKIP LOCKED
    )
    RETURNING delivery."id"`;
  return written.map(({ id }) => id);
}
