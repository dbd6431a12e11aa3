import "server-only";
import type { LiveTopic } from "@/lib/shared/live-topic";
import { clientOf } from "./prisma";
import type { Tx } from "./transaction";

interface AddedJob {
  name: string;
  payload: Record<string, string>;
  runAt: Date | null;
  key: string | null;
}

export const liveChannel = "cartdesk_live";

const topicsOf = new WeakMap<Tx, Set<LiveTopic>>();
const jobsOf = new WeakMap<Tx, Map<string, AddedJob>>();

/** Said once to each dashboard, with the commit. */
export function noteTopics(tx: Tx, topics: readonly LiveTopic[]): void {
  topicsOf.set(tx, new Set([...(topicsOf.get(tx) ?? []), ...topics]));
}

/** Two of the same in one transaction are one knock. */
export function noteJob(tx: Tx, job: AddedJob): void {
  const jobs = jobsOf.get(tx) ?? new Map<string, AddedJob>();
  jobsOf.set(tx, jobs.set(JSON.stringify(job), job));
}

/** The last statement of a transaction that has something to say: all of it in one. */
export async function sendNotices(tx: Tx): Promise<void> {
  const topics = [...(topicsOf.get(tx) ?? [])];
  const jobs = [...(jobsOf.get(tx)?.values() ?? [])];
  if (topics.length === 0 && jobs.length === 0) return;
  await clientOf(tx).$executeRaw`
    SELECT pg_notify(${liveChannel}, ${JSON.stringify(topics)})::text WHERE ${topics.length > 0}
    UNION ALL SELECT graphile_worker.add_job(job."name", job."payload", run_at := job."runAt", job_key := job."key")::text
    FROM json_to_recordset(${JSON.stringify(jobs)}::json)
      AS job("name" text, "payload" json, "runAt" timestamptz, "key" text)`;
}
