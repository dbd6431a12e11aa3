import "server-only";
import type { Tx } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";

/** A message is listed in its thread and wherever it is linked to. */
export async function publishMessageChange(
  tx: Tx,
  links: { productMessageId: string | null; orderId: string | null },
): Promise<void> {
  await publishLive(
    tx,
    "conversations",
    ...(links.productMessageId === null ? [] : (["productMessages"] as const)),
    ...(links.orderId === null ? [] : (["orders"] as const)),
  );
}
