import type { MessageDto } from "@/lib/conversations/contract";

const statesKnownToWhatsApp: readonly MessageDto["state"][] = [
  "received",
  "accepted",
  "sent",
  "delivered",
  "read",
];

/** Whether one can quote it and react to it: WhatsApp must know it, and somebody must have said it. */
export function canBeAnswered({ state, revokedAt, content }: MessageDto): boolean {
  if (revokedAt !== null || !statesKnownToWhatsApp.includes(state)) return false;
  return content.kind !== "system" && content.kind !== "welcome" && content.kind !== "reaction";
}

/** What stands at the message after our reaction, before the server has said so. */
export function withOurReaction(message: MessageDto, emoji: string | null): MessageDto {
  const theirs = message.reactions.filter(({ direction }) => direction === "inbound");
  const ours = emoji === null ? [] : [{ direction: "outbound" as const, emoji }];
  return { ...message, reactions: [...theirs, ...ours] };
}
