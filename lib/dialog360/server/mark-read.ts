import "server-only";
import { secondMs } from "@/lib/shared/clock";
import { callDialog360 } from "./call-dialog360";
import type { Dialog360Access } from "./send-outcome";

const markReadTimeoutMs = 5 * secondMs;

/**
 * Shows the customer that the message of this wamid, and all before it, were read, and with `isTyping`
 * that an answer is being written, which WhatsApp takes away after 25 s or with the answer. Harmless when
 * repeated; says whether the vendor took it and never throws. The on-premise API is not documented to us
 * here and is not called. Source: 360dialog.md §1.3, read 2026-11-25.
 */
export async function markRead(
  access: Dialog360Access,
  wamid: string,
  { isTyping = false }: { isTyping?: boolean } = {},
): Promise<"told" | "not_told"> {
  if (access.hosting === "on_premise") return "not_told";
  const body = {
    messaging_product: "whatsapp",
    status: "read",
    message_id: wamid,
    ...(isTyping && { typing_indicator: { type: "text" } }),
  };
  const call = { method: "POST", path: "/messages", body, timeoutMs: markReadTimeoutMs } as const;
  const answer = await callDialog360(access, call);
  return answer.reached === "answered" && answer.status >= 200 && answer.status < 300 ? "told" : "not_told";
}
