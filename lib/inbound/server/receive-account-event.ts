import "server-only";
import { recordAccountEvent } from "@/lib/channels/server/record-account-event";
import type { Dialog360AccountEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";

/** What the account says besides messages: kept and shown, once by whichever door it came first. */
export async function receiveAccountEvent(
  event: Dialog360AccountEvent,
  channelId: string,
  receivedAt: Date,
): Promise<EventResult> {
  const recorded = await inTransaction((tx) => recordAccountEvent(tx, { ...event, channelId, receivedAt }));
  return recorded === "duplicate" ? "duplicates" : "account_events";
}
