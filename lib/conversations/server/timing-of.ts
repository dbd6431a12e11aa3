import "server-only";
import type { Timing } from "@/lib/customers/server/receive-customer";
import type { Tx } from "@/lib/server/db";
import { hasInboundAfter } from "./conversation-store";

/** When it was said; late where the customer has written since: then its name and ids for them are old too. */
export function timingOf(tx: Tx, sentAt: Date | null): Timing {
  return {
    sentAt,
    isLate: async (customerId) => sentAt !== null && (await hasInboundAfter(tx, customerId, sentAt)),
  };
}
