import "server-only";
import { callbackDataMaxLength } from "@/lib/dialog360/limits";
import { cleanText } from "@/lib/shared/clean-text";
import type { Dialog360StatusEvent } from "./inbound-event";
import { idOf, listOf, memberOf, plainJsonOf, textOf, timeOf, wordOf } from "./wire-value";

/**
 * What became of one of our messages (360dialog.md §2.5); null without a message id or a status.
 * A payment's status speaks of the payment, and its `failed` must not fail the message.
 */
export function readStatusEvent(status: unknown, phoneNumberId: string | null): Dialog360StatusEvent | null {
  const wamid = idOf(memberOf(status, "id"));
  const word = idOf(memberOf(status, "status"));
  if (wamid === null || word === null || memberOf(status, "type") === "payment") return null;
  return {
    event: "status",
    phoneNumberId,
    wamid,
    status: word.toLowerCase(),
    occurredAt: timeOf(memberOf(status, "timestamp")),
    recipient: null,
    callbackData: readCallbackData(memberOf(status, "biz_opaque_callback_data")),
    errors: listOf(memberOf(status, "errors")).map(readStatusError),
    pricing: plainJsonOf(memberOf(status, "pricing")),
  };
}

function readCallbackData(value: unknown): string | null {
  return typeof value === "string" ? cleanText(value.slice(0, callbackDataMaxLength)) : null;
}

/** Cloud errors carry their detail in `error_data`, on-premise ones in `details` (360dialog.md §1.3). */
function readStatusError(error: unknown): Dialog360StatusEvent["errors"][number] {
  const code = wordOf(memberOf(error, "code"));
  return {
    code: /^\d{1,9}$/.test(code) ? Number(code) : null,
    title: textOf(memberOf(error, "title")),
    detail:
      textOf(memberOf(memberOf(error, "error_data"), "details")) ??
      textOf(memberOf(error, "details")) ??
      textOf(memberOf(error, "message")),
  };
}
