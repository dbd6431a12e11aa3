import type { Dialog360Request } from "./dialog360-request";
import { type InteractiveHeader, interactiveParts } from "./interactive-parts";
import { maxReplyButtons, replyButtonIdMaxLength, replyButtonTitleMaxLength } from "./limits";
import { requireCount, requireDistinct, requireLength } from "./require-limit";

export interface ReplyButtonsRequestInput {
  header?: InteractiveHeader | null;
  body: string;
  footer?: string | null;
  /** Ids and titles are distinct. */
  buttons: readonly { id: string; title: string }[];
}

/** One to three answers to tap on; throws a RangeError. Source: 360dialog.md §7, `button`. */
export function buildReplyButtons({ buttons, ...parts }: ReplyButtonsRequestInput): Dialog360Request {
  requireCount("number of buttons", buttons.length, 1, maxReplyButtons);
  requireDistinct(
    "button titles",
    buttons.map(({ title }) => title),
  );
  requireDistinct(
    "button ids",
    buttons.map(({ id }) => id),
  );
  return {
    type: "interactive",
    interactive: {
      type: "button",
      ...interactiveParts(parts),
      action: {
        buttons: buttons.map(({ id, title }) => ({
          type: "reply",
          reply: {
            id: requireLength("button id", id, 1, replyButtonIdMaxLength),
            title: requireLength("button title", title, 1, replyButtonTitleMaxLength),
          },
        })),
      },
    },
  };
}
