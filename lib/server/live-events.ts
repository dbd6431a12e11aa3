import "server-only";
import type { LiveTopic } from "@/lib/shared/live-topic";
import type { Tx } from "./db";
import { clientOf } from "./prisma";

export const liveChannel = "cartdesk_live";

/** Tells every open dashboard, with the commit, that what is listed under these topics has changed. */
export async function publishLive(tx: Tx, ...topics: LiveTopic[]): Promise<void> {
  await clientOf(tx).$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(topics)})`;
}
