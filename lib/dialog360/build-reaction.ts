import type { Dialog360Request } from "./dialog360-request";

/**
 * A reaction to the message of this wamid; an empty emoji takes it away. Source: 360dialog.md §2.4, read 2026-11-25.
 */
export function buildReaction(wamid: string, emoji: string | null): Dialog360Request {
  return { type: "reaction", reaction: { message_id: wamid, emoji: emoji ?? "" } };
}
