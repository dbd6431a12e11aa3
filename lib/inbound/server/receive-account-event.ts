import "server-only";
import { recordAccountEvent } from "@/lib/channels/server/record-account-event";
import type { Dialog360AccountEvent } from "@/lib/dialog360/server/inbound-event";
import type { EventResult } from "@/lib/inbound/delivery-outcome";
import { inTransaction } from "@/lib/server/db";
import { recordTemplateEvent } from "@/lib/templates/server/record-template-event";

/** What the account says besides messages: kept and shown, once by whichever door it came first. */
export async function receiveAccountEvent(
  event: Dialog360AccountEvent,
  channelId: string,
  receivedAt: Date,
): Promise<EventResult> {
  const recorded = await inTransaction(async (tx) => {
    const result = await recordAccountEvent(tx, { ...event, channelId, receivedAt });
    if (result === "recorded")
      await recordTemplateEvent(tx, { ...event, channelId, occurredAt: event.occurredAt ?? receivedAt });
    return result;
  });
  return recorded === "duplicate" ? "duplicates" : "account_events";
}
