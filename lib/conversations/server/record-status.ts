import "server-only";
import { z } from "zod";
import { changeByStatuses } from "@/lib/conversations/change-by-statuses";
import { believableTime } from "@/lib/conversations/message-time";
import type { Dialog360StatusEvent } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { insertMessageStatus, lockWamid } from "./message-status-store";
import { changeOutbound, lockOutbound } from "./outbox-store";
import { publishMessageChange } from "./publish-message-change";

type InboundStatus = Pick<
  Dialog360StatusEvent,
  "wamid" | "status" | "occurredAt" | "callbackData" | "errors" | "pricing"
> & {
  channelId: string;
  receivedAt: Date;
};

const messageIdSchema = z.uuid().nullable().catch(null);

/**
 * Keeps a status, once per number, wamid and word, and moves its message forward. The message is found
 * by the vendor's id or by the callback data we sent with it, which also settles one whose send call
 * had no answer. A status of a message that is not known yet waits for the send call's answer.
 */
export async function recordStatus(tx: Tx, inbound: InboundStatus): Promise<"recorded" | "duplicate"> {
  const { channelId, wamid, status, callbackData, errors, pricing } = inbound;
  const reported = { status, errors, occurredAt: believableTime(inbound.occurredAt, inbound.receivedAt) };
  await lockWamid(tx, channelId, wamid);
  if (!(await insertMessageStatus(tx, { channelId, wamid, callbackData, pricing, ...reported })))
    return "duplicate";
  const message = await lockOutbound(tx, channelId, { wamid, id: messageIdSchema.parse(callbackData) });
  if (!message) return "recorded";
  const { id, attempts: _attempts, productMessageId, orderId, wamid: knownWamid, ...progress } = message;
  await changeOutbound(tx, id, { ...changeByStatuses(progress, [reported]), wamid: knownWamid ?? wamid });
  await publishMessageChange(tx, { productMessageId, orderId });
  return "recorded";
}
