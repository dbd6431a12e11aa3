import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { idOf, memberOf, textOf } from "./wire-value";

/** Removed when the emoji is missing or empty: Meta does both (360dialog.md §2.4). */
export function readReactionBody(message: unknown): Dialog360MessageBody | null {
  const reaction = memberOf(message, "reaction");
  const targetWamid = idOf(memberOf(reaction, "message_id"));
  if (targetWamid === null) return null;
  return { type: "reaction", targetWamid, emoji: textOf(memberOf(reaction, "emoji"))?.trim() || null };
}
