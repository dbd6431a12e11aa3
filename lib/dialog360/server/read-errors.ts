import "server-only";
import type { Dialog360Error } from "./inbound-event";
import { listOf, memberOf, textOf, wordOf } from "./wire-value";

/** Cloud errors carry their detail in `error_data`, on-premise ones in `details` (360dialog.md §1.3). */
export function readErrors(errors: unknown): Dialog360Error[] {
  return listOf(errors).map((error) => ({
    code: codeOf(memberOf(error, "code")),
    title: textOf(memberOf(error, "title")),
    detail:
      textOf(memberOf(memberOf(error, "error_data"), "details")) ??
      textOf(memberOf(error, "details")) ??
      textOf(memberOf(error, "message")),
  }));
}

function codeOf(value: unknown): number | null {
  const word = wordOf(value);
  return /^\d{1,9}$/.test(word) ? Number(word) : null;
}
