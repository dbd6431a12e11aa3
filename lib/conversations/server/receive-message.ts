import "server-only";
import { changeByStatuses, type MessageProgress } from "@/lib/conversations/change-by-statuses";
import type { MessageDto } from "@/lib/conversations/contract";
import type { MessageContent } from "@/lib/conversations/message-content";
import { effectOfInbound } from "@/lib/conversations/message-effect";
import type { MessageOrigin } from "@/lib/conversations/message-origin";
import { believableTime } from "@/lib/conversations/message-time";
import { windowEndOf } from "@/lib/conversations/service-window";
import type { Tx } from "@/lib/server/db";
import { newId } from "@/lib/shared/ids";
import { applyChanges } from "./changed-message-store";
import { ensureConversation, noteInbound, noteOutbound } from "./conversation-store";
import { listStatusesOfWamid, lockWamid } from "./message-status-store";
import { insertReceivedMessage, setMessageMedia } from "./message-store";
import { recordReceivedMedia } from "./record-received-media";

/** A file that came with a message, as the vendor named it; without an id there is nothing to fetch. */
export interface ReceivedFile {
  vendorMediaId: string | null;
  mediaType: string | null;
  sha256: string | null;
  fileName: string | null;
}

export interface InboundMessage {
  channelId: string;
  customerId: string;
  wamid: string;
  /** Outbound is what the shop wrote in its phone app. */
  direction: MessageDto["direction"];
  /** Newly written by the customer, or in the phone app, or long ago before the number was connected. */
  source: "webhook" | "echo" | "history";
  content: MessageContent;
  /** What search finds it by. */
  text: string | null;
  /** Set when it says that the message `contextWamid` now reads otherwise, or is taken back. */
  change: "edit" | "revoke" | null;
  contextWamid: string | null;
  groupId: string | null;
  origin: MessageOrigin | null;
  file: ReceivedFile | null;
  /** What the vendor says is wrong with it. */
  error: { code: number | null; detail: string | null } | null;
  /** What the vendor says became of it, where it is of the past. */
  status: string | null;
  /** Null when the sender's time could not be read. */
  sentAt: Date | null;
  receivedAt: Date;
}

export interface ReceivedMessage {
  outcome: "received" | "duplicate";
  id: string;
  conversationId: string;
  occurredAt: Date;
}

/**
 * Puts a message that came by webhook into its conversation, once per number and wamid; a duplicate
 * changes nothing. The service window ends 24 hours after the message's own time and never moves back.
 * Statuses, edits and revocations that were faster than the message are applied with it.
 */
export async function receiveMessage(tx: Tx, inbound: InboundMessage): Promise<ReceivedMessage> {
  const { channelId, wamid, direction, content, text, contextWamid, groupId, origin, change } = inbound;
  const occurredAt = believableTime(inbound.sentAt, inbound.receivedAt);
  const conversationId = await ensureConversation(tx, channelId, inbound.customerId);
  const received = { id: newId(), conversationId, occurredAt };
  const changedWamid = change === null ? wamid : (contextWamid ?? wamid);
  await lockWamid(tx, channelId, changedWamid);
  const isNew = await insertReceivedMessage(tx, {
    ...received,
    ...(await progressOf(tx, inbound, occurredAt)),
    ...{ channelId, wamid, direction, content, text, contextWamid, groupId, origin },
    kind: change ?? content.kind,
    isFromApp: direction === "outbound",
  });
  if (!isNew) return { outcome: "duplicate", ...received };
  if (inbound.file) {
    const { channelId, receivedAt, file } = inbound;
    await setMessageMedia(tx, received.id, await recordReceivedMedia(tx, { channelId, receivedAt, ...file }));
  }
  await applyChanges(tx, channelId, changedWamid);
  await noteMessage(tx, inbound, received);
  return { outcome: "received", ...received };
}

async function noteMessage(
  tx: Tx,
  { direction, source, change, content }: InboundMessage,
  { conversationId, occurredAt }: Pick<ReceivedMessage, "conversationId" | "occurredAt">,
): Promise<void> {
  if (direction === "outbound") return noteOutbound(tx, [conversationId], occurredAt);
  const { opensWindow, isUnread } = effectOfInbound(change ?? content.kind, source);
  const windowEndsAt = opensWindow ? windowEndOf(occurredAt) : null;
  await noteInbound(tx, conversationId, { occurredAt, windowEndsAt, isUnread });
}

async function progressOf(
  tx: Tx,
  { channelId, wamid, direction, status, error }: InboundMessage,
  occurredAt: Date,
): Promise<MessageProgress> {
  const progress: MessageProgress = {
    state: direction === "inbound" ? "received" : "sent",
    sentAt: direction === "inbound" ? null : occurredAt,
    deliveredAt: null,
    readAt: null,
    failedAt: null,
    errorCode: error?.code ?? null,
    errorDetail: error?.detail ?? null,
  };
  if (direction === "inbound") return progress;
  const said = status === null ? [] : [{ status, occurredAt, errors: [] }];
  return changeByStatuses(progress, [...(await listStatusesOfWamid(tx, channelId, wamid)), ...said]);
}
