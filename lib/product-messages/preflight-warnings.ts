import { minuteMs } from "@/lib/shared/clock";
import type { MessageFacts, MessageProblem } from "./product-message-rules";

/** From when on a window's end is something to hurry for; the ring turns red at the same time. */
export const closingSoonMs = 15 * minuteMs;

/** What may keep a message from arriving although nothing is wrong about it. */
export function findWarnings({ recipients = [], health = null }: MessageFacts): MessageProblem[] {
  return [
    ...recipients.flatMap(({ name, isWindowOpen, windowMsLeft }, index): MessageProblem[] =>
      isWindowOpen && windowMsLeft !== undefined && windowMsLeft < closingSoonMs
        ? [
            warning("window_closing", `conversationIds.${index}`, {
              name,
              minutes: Math.max(1, Math.floor(windowMsLeft / minuteMs)),
            }),
          ]
        : [],
    ),
    ...(health === "limited" ? [warning("number_limited", "channel")] : []),
    ...(health === "blocked" ? [warning("number_blocked", "channel")] : []),
  ];
}

function warning(
  code: MessageProblem["code"],
  path: string,
  values: MessageProblem["values"] = {},
): MessageProblem {
  return { severity: "warns", code, path, values };
}
