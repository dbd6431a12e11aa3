import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { idOf, memberOf, recordOf } from "./wire-value";

type ReadBody = (message: unknown) => Dialog360MessageBody;

/** A message of a number shared with the phone app, written anew within 15 minutes (360dialog.md §2.4). */
export function readEditBody(message: unknown, readBody: ReadBody): Dialog360MessageBody | null {
  const edit = memberOf(message, "edit");
  const targetWamid = idOf(memberOf(edit, "original_message_id"));
  const written = recordOf(memberOf(edit, "message"));
  if (targetWamid === null || !written) return null;
  const body = readBody(written);
  // An edit says what a message now says: it cannot be a correction of another one.
  return body.type === "edit" || body.type === "revoke" ? null : { type: "edit", targetWamid, body };
}

/** A message taken back within two days. */
export function readRevokeBody(message: unknown): Dialog360MessageBody | null {
  const targetWamid = idOf(memberOf(memberOf(message, "revoke"), "original_message_id"));
  return targetWamid === null ? null : { type: "revoke", targetWamid };
}
