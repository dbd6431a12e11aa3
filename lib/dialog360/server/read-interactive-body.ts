import "server-only";
import type { Dialog360Error, Dialog360MessageBody } from "./inbound-event";
import { readErrors } from "./read-errors";
import { readFormBody } from "./read-form-body";
import { memberOf, recordOf, textOf, timeOf, wordOf } from "./wire-value";

/** What Meta says beside an interactive message that it could not put into words (360dialog.md §2.4). */
const unreadablePayloadCode = 131000;

/**
 * An answer to something that we offered. Without its `interactive` object Meta could not pass it on and
 * says why in `value.errors`. Null for an answer of a kind nobody documented.
 */
export function readInteractiveBody(
  message: unknown,
  valueErrors: readonly Dialog360Error[],
): Dialog360MessageBody | null {
  const interactive = recordOf(memberOf(message, "interactive"));
  if (!interactive) {
    const own = readErrors(memberOf(message, "errors"));
    const beside = valueErrors.filter(({ code }) => code === unreadablePayloadCode);
    return { type: "unsupported", vendorType: "interactive", errors: own.length > 0 ? own : beside };
  }
  const button = recordOf(interactive.button_reply);
  if (button) return choice("button", button.id, button.title, null);
  const row = recordOf(interactive.list_reply);
  if (row) return choice("list", row.id, row.title, textOf(row.description) || null);
  const form = recordOf(interactive.nfm_reply);
  if (form) return readFormBody(form);
  const permission = recordOf(interactive.call_permission_reply);
  return permission ? readCallPermission(permission) : null;
}

/** A template's quick reply, a message type of its own. */
export function readTemplateButtonBody(message: unknown): Dialog360MessageBody | null {
  const button = recordOf(memberOf(message, "button"));
  return button ? choice("template", button.payload, button.text, null) : null;
}

function choice(
  of: "button" | "list" | "template",
  id: unknown,
  title: unknown,
  description: string | null,
): Dialog360MessageBody {
  return { type: "choice", of, id: wordOf(id) || null, title: textOf(title) || wordOf(id), description };
}

function readCallPermission(reply: unknown): Dialog360MessageBody {
  const isPermanent = memberOf(reply, "is_permanent") === true;
  return {
    type: "call_permission",
    isGranted: wordOf(memberOf(reply, "response")).toLowerCase() === "accept",
    expiresAt: isPermanent ? null : timeOf(memberOf(reply, "expiration_timestamp")),
  };
}
