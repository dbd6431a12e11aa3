import type { Dialog360Request } from "./dialog360-request";
import { textMaxLength } from "./limits";
import { requireLength } from "./require-limit";

/** A plain text of 1 to 4,096 UTF-16 units; throws a RangeError beyond. Source: 360dialog.md §2.4. */
export function buildText(text: string): Dialog360Request {
  return { type: "text", text: { body: requireLength("text", text, 1, textMaxLength) } };
}
