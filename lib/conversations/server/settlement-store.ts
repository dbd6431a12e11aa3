import "server-only";
import type { UnsettledDto } from "@/lib/conversations/contract";
import { type MessageContent, messageContentSchema } from "@/lib/conversations/message-content";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";
import { messageColumns } from "./message-columns";
import { type MessageRow, toMessageDto } from "./message-dto";

const listed = {
  ...messageColumns,
  conversation: {
    select: {
      id: true,
      customer: { select: { id: true, waId: true, userId: true, name: true, username: true } },
    },
  },
} as const;

const unsettled = (before: Date): Prisma.MessageWhereInput => ({
  state: "unknown",
  settledAt: null,
  // Without a time: from before it was kept.
  OR: [{ unknownSince: null }, { unknownSince: { lte: before } }],
});

/** Whoever said "it arrived" may have been wrong. */
const failedUnlessSentAgain: Prisma.MessageWhereInput = {
  state: "failed",
  OR: [{ settledAs: null }, { settledAs: { not: "sent_again" } }],
};

/** Oldest first. */
export async function listUnsettled(before: Date, limit: number): Promise<UnsettledDto["items"]> {
  const rows = await clientOf().message.findMany({
    where: unsettled(before),
    orderBy: [{ unknownSince: "asc" }, { id: "asc" }],
    take: limit,
    select: listed,
  });
  return rows.map(({ conversation, ...row }) => ({
    conversationId: conversation.id,
    customer: conversation.customer,
    message: toMessageDto(row),
  }));
}

export interface SentMessage {
  row: MessageRow;
  conversationId: string;
  content: MessageContent;
  request: Dialog360Request;
  contextWamid: string | null;
  mediaId: string | null;
  productMessageId: string | null;
  orderId: string | null;
}

/** A message of ours that was in the outbox, with what is needed to send the same again. */
export async function findSent(tx: Tx, id: string): Promise<SentMessage | null> {
  const found = await clientOf(tx).message.findFirst({
    where: { id, direction: "outbound", isFromApp: false },
    select: {
      ...messageColumns,
      conversationId: true,
      request: true,
      mediaId: true,
      productMessageId: true,
    },
  });
  if (!found || !isRequest(found.request)) return null;
  const { conversationId, request, mediaId, productMessageId, ...row } = found;
  const content = messageContentSchema.parse(row.content);
  const { contextWamid, orderId } = row;
  return { row, conversationId, content, request, contextWamid, mediaId, productMessageId, orderId };
}

/** False when it is not unknown for long enough, or somebody has settled it: the state in WHERE lets one win. */
export async function settleAsArrived(
  tx: Tx,
  id: string,
  by: { staffId: string; now: Date; before: Date },
): Promise<boolean> {
  const { count } = await clientOf(tx).message.updateMany({
    where: { id, ...unsettled(by.before) },
    data: { state: "accepted", settledAs: "arrived", settledAt: by.now, settledById: by.staffId },
  });
  return count === 1;
}

/** As `settleAsArrived`; also of a message that failed. Its state stays: a late status may still say more. */
export async function settleAsSentAgain(
  tx: Tx,
  id: string,
  by: { staffId: string; now: Date; before: Date },
): Promise<boolean> {
  const { count } = await clientOf(tx).message.updateMany({
    where: { id, OR: [failedUnlessSentAgain, unsettled(by.before)] },
    data: { settledAs: "sent_again", settledAt: by.now, settledById: by.staffId },
  });
  return count === 1;
}

function isRequest(value: unknown): value is Dialog360Request {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
