import "server-only";
import type { Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { setSharedWithApp } from "./channel-health-store";

/** Only a number that the phone app uses too has its messages: it may send less (360dialog.md §8). */
export async function recordSharedWithApp(tx: Tx, channelId: string): Promise<void> {
  if (await setSharedWithApp(tx, channelId)) await publishLive(tx, "channels");
}
