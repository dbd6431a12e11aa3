import { z } from "zod";
import { customerSchema } from "@/lib/customers/contract";
import { captionMaxLength, textMaxLength } from "@/lib/dialog360/limits";
import { cursorSchema, pageSchema, searchSchema } from "@/lib/shared/page";
import { uploadTicketSchema } from "@/lib/shared/upload-offer";
import { messageContentSchema } from "./message-content";
import { messageOriginSchema } from "./message-origin";

export const messageStates = [
  "received",
  "queued",
  "sending",
  "accepted",
  "sent",
  "delivered",
  "read",
  "failed",
  "unknown",
  "taken_back",
] as const;
export const messageStateSchema = z.enum(messageStates);
export type MessageState = z.infer<typeof messageStateSchema>;

export const messageFailureSchema = z.object({
  /** 360dialog's / Meta's code where one was given. */
  code: z.number().int().nullable(),
  detail: z.string().nullable(),
});

export const mediaStates = ["waiting", "stored", "expired", "refused"] as const;

/** A file beside a message. It is to be had at `/api/media/<id>` while `state` is `stored`. */
export const messageMediaSchema = z.object({
  id: z.uuid(),
  state: z.enum(mediaStates),
  mediaType: z.string().nullable(),
  byteSize: z.number().int().nullable(),
  fileName: z.string().nullable(),
  /** Why it was refused: a reason code, null in any other state. */
  problem: z.string().nullable(),
});
export type MessageMediaDto = z.infer<typeof messageMediaSchema>;

export const messageSettlements = ["arrived", "not_arrived", "sent_again"] as const;

export const messageSchema = z.object({
  id: z.uuid(),
  direction: z.enum(["inbound", "outbound"]),
  state: messageStateSchema,
  content: messageContentSchema,
  occurredAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
  deliveredAt: z.iso.datetime().nullable(),
  readAt: z.iso.datetime().nullable(),
  failure: messageFailureSchema.nullable(),
  /** Who of the staff sent it; null for the customer's own. */
  sentBy: z.string().nullable(),
  orderId: z.uuid().nullable(),
  media: messageMediaSchema.nullable(),
  origin: messageOriginSchema.nullable(),
  /** What it answers, as far as we have it; `id` leads to it in the thread. */
  quoted: z
    .object({
      id: z.uuid(),
      direction: z.enum(["inbound", "outbound"]),
      content: messageContentSchema,
    })
    .nullable(),
  /** The reactions that stand, one a side. */
  reactions: z.array(z.object({ direction: z.enum(["inbound", "outbound"]), emoji: z.string() })),
  groupId: z.string().nullable(),
  /** Written by the shop in its phone app, not here. */
  isFromApp: z.boolean(),
  editedAt: z.iso.datetime().nullable(),
  /** Taken back by its author; the content is not shown any more. */
  revokedAt: z.iso.datetime().nullable(),
  /** Since when nobody knows whether it was sent, and what a person said of it. */
  unknownSince: z.iso.datetime().nullable(),
  settledAs: z.enum(messageSettlements).nullable(),
});
export type MessageDto = z.infer<typeof messageSchema>;

export const conversationSchema = z.object({
  id: z.uuid(),
  channelId: z.uuid(),
  channelName: z.string(),
  customer: customerSchema,
  windowEndsAt: z.iso.datetime().nullable(),
  lastMessageAt: z.iso.datetime().nullable(),
  lastMessage: messageSchema.nullable(),
  unreadCount: z.number().int(),
});
export type ConversationDto = z.infer<typeof conversationSchema>;

export const conversationPageSchema = pageSchema(conversationSchema);

export const conversationListQuerySchema = z.object({
  q: searchSchema,
  /** `open` for the composer's recipients: soonest closing first; `all` is newest first. */
  window: z.enum(["all", "open"]).default("all"),
  channelId: z.uuid().optional(),
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ConversationListQuery = z.infer<typeof conversationListQuerySchema>;

/** Oldest message first within a page; `cursor` leads to older pages. */
export const threadSchema = z.object({
  conversation: conversationSchema,
  messages: z.array(messageSchema),
  olderCursor: cursorSchema.nullable(),
});
export type ThreadDto = z.infer<typeof threadSchema>;

export const threadQuerySchema = z.object({ cursor: cursorSchema.optional() });

export const replyInputSchema = z.object({
  /** Chosen by the caller: the same id twice is the same message once. */
  id: z.uuid(),
  text: z.string().trim().min(1).max(textMaxLength),
  /** The message of the conversation that is shown above it. */
  quotedMessageId: z.uuid().optional(),
});
export type ReplyInput = z.infer<typeof replyInputSchema>;

export const reactionInputSchema = z.object({
  id: z.uuid(),
  messageId: z.uuid(),
  /** Null takes ours away. */
  emoji: z.string().min(1).max(16).nullable(),
});
export type ReactionInput = z.infer<typeof reactionInputSchema>;

/** Beside the file itself, which is the body: an empty caption or name counts as none. */
export const mediaReplyInputSchema = z.object({
  id: z.uuid(),
  caption: z
    .string()
    .trim()
    .max(captionMaxLength)
    .default("")
    .transform((text) => text || null),
  fileName: z
    .string()
    .trim()
    .max(240)
    .default("")
    .transform((text) => text || null),
  quotedMessageId: z.uuid().optional(),
});
export type MediaReplyInput = z.infer<typeof mediaReplyInputSchema>;

/** Where the browser has put the file into the store by itself. */
export const uploadedMediaReplyInputSchema = mediaReplyInputSchema.extend({ ticket: uploadTicketSchema });

export const readConversationSchema = z.object({ unreadCount: z.number().int() });

/** Whether WhatsApp took it; asked for again within 20 seconds it is not passed on. */
export const typingSchema = z.object({ isShown: z.boolean() });

/** Messages of ours of which nobody knows whether they were sent, longest first. */
export const unsettledSchema = z.object({
  items: z.array(z.object({ conversationId: z.uuid(), customer: customerSchema, message: messageSchema })),
});
export type UnsettledDto = z.infer<typeof unsettledSchema>;

export const settlementInputSchema = z.discriminatedUnion("as", [
  z.object({ as: z.literal("arrived") }),
  /** `id` is the new message's, chosen by the caller: the same id twice is sent once. */
  z.object({ as: z.literal("sent_again"), id: z.uuid() }),
]);
export type SettlementInput = z.infer<typeof settlementInputSchema>;
