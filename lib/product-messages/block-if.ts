import { fillText } from "./placeholders";
import type { MessageProblem, MessageProblemCode } from "./product-message-rules";

export function blockTooLong(
  path: string,
  text: string,
  max: number,
  code: MessageProblemCode,
  values: MessageProblem["values"] = {},
): MessageProblem[] {
  // How long it is with a name in it depends on the recipient: lib/product-messages/placeholder-problems.ts.
  const { length } = fillText(text, "");
  return blockIf(length > max, code, path, { ...values, count: length, over: length - max, max });
}

export function blockIf(
  isWrong: boolean,
  code: MessageProblemCode,
  path: string,
  values: MessageProblem["values"] = {},
): MessageProblem[] {
  return isWrong ? [{ severity: "blocks", code, path, values }] : [];
}
