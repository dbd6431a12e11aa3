import "server-only";

/** What `toMessageDto` needs of a message, for every store that lists messages. */
export const messageColumns = {
  id: true,
  channelId: true,
  wamid: true,
  contextWamid: true,
  direction: true,
  kind: true,
  state: true,
  text: true,
  content: true,
  occurredAt: true,
  sentAt: true,
  deliveredAt: true,
  readAt: true,
  errorCode: true,
  errorDetail: true,
  orderId: true,
  sentBy: { select: { name: true } },
  cart: { select: { orderId: true } },
  media: {
    select: { id: true, state: true, mediaType: true, byteSize: true, fileName: true, problem: true },
  },
  origin: true,
  groupId: true,
  isFromApp: true,
  editedAt: true,
  revokedAt: true,
  unknownSince: true,
  settledAs: true,
} as const;
