import "server-only";
import type { LiveTopic } from "@/lib/shared/live-topic";
import { noteTopics } from "./commit-notices";
import type { Tx } from "./db";

/** Tells every open dashboard, with the commit, that what is listed under these topics has changed. */
export async function publishLive(tx: Tx, ...topics: LiveTopic[]): Promise<void> {
  noteTopics(tx, topics);
}
