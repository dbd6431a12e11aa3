import "server-only";
import { answerLimits } from "@/lib/inbound/answer-verdict";
import { clientOf } from "@/lib/server/prisma";

export interface FiguresRow {
  deliveries: number;
  measured: number;
  medianMs: number | null;
  slowestMs: number | null;
  slow: number;
  absorbed: number;
}

/** Of at most the newest `limit` deliveries since then; our own probes are none of 360dialog's. */
export async function readDeliveryFigures(since: Date, limit: number): Promise<FiguresRow> {
  const [row] = await clientOf().$queryRaw<FiguresRow[]>`
    SELECT count(*)::int AS "deliveries", count("answerMs")::int AS "measured",
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY "answerMs"))::int AS "medianMs",
      max("answerMs") AS "slowestMs",
      (count(*) FILTER (WHERE "answerMs" > ${answerLimits.slowMs}))::int AS "slow",
      coalesce(sum(("outcome" ->> 'duplicates')::int), 0)::int AS "absorbed"
    FROM (
      SELECT "answerMs", "outcome" FROM "WebhookDelivery" WHERE "receivedAt" >= ${since}::timestamptz AND "outcome" ->> 'probes' IS NULL
      ORDER BY "receivedAt" DESC LIMIT ${limit}
    ) AS newest`;
  return row ?? { deliveries: 0, measured: 0, medianMs: null, slowestMs: null, slow: 0, absorbed: 0 };
}
