import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";

/**
 * Shows the customer that their message was read, and, if asked, that somebody is typing (until the reply,
 * 25 seconds at most). The on-premise API has another call for it, which is not made. Throws
 * `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2, read 2026-11-25.
 */
export async function markMessageRead(
  access: Dialog360Access,
  { wamid, isTyping }: { wamid: string; isTyping: boolean },
): Promise<"marked" | "refused"> {
  if (access.hosting === "on_premise") return "refused";
  const body = {
    messaging_product: "whatsapp",
    status: "read",
    message_id: wamid,
    ...(isTyping ? { typing_indicator: { type: "text" } } : {}),
  };
  const reply = await askDialog360(access, { method: "POST", path: "/messages", body });
  return reply.isOk ? "marked" : "refused";
}
