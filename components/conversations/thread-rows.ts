import type { MessageDto } from "@/lib/conversations/contract";
import { minuteMs } from "@/lib/shared/clock";

export interface ThreadRow {
  message: MessageDto;
  /** Said above the first message of each day. */
  day: string | null;
  /** The same side goes on within minutes, so the two stand close. */
  isContinued: boolean;
  /** Written by nobody at either side. */
  isLine: boolean;
}

const pauseMs = 5 * minuteMs;

/** Messages, oldest first, with what stands between them. */
export function threadRows(
  messages: readonly MessageDto[],
  dayOf: (message: MessageDto) => string,
): ThreadRow[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const day = dayOf(message);
    const startsDay = before === undefined || dayOf(before) !== day;
    return {
      message,
      day: startsDay ? day : null,
      isContinued: before !== undefined && !startsDay && goesOn(before, message),
      isLine: isLine(message),
    };
  });
}

function goesOn(before: MessageDto, message: MessageDto): boolean {
  return (
    !isLine(before) &&
    !isLine(message) &&
    before.direction === message.direction &&
    before.sentBy === message.sentBy &&
    Date.parse(message.occurredAt) - Date.parse(before.occurredAt) <= pauseMs
  );
}

function isLine({ content, revokedAt, state }: MessageDto): boolean {
  if (revokedAt !== null || state === "failed" || state === "unknown") return false;
  return content.kind === "system" || content.kind === "welcome" || content.kind === "reaction";
}
