import type { Dialog360Request } from "./dialog360-request";

/** The request as an answer to the message of this wamid, which is shown above it. Source: 360dialog.md §3.5, read 2026-11-25. */
export function quoting(request: Dialog360Request, wamid: string): Dialog360Request {
  return { context: { message_id: wamid }, ...request };
}
