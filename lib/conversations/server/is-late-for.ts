import "server-only";
import type { Tx } from "@/lib/server/db";
import { hasInboundAfter } from "./conversation-store";

/** Whether a customer has written since: then an old message's name and ids for them are old too. */
export function isLateFor(tx: Tx, sentAt: Date | null): (customerId: string) => Promise<boolean> {
  return async (customerId) => sentAt !== null && (await hasInboundAfter(tx, customerId, sentAt));
}
