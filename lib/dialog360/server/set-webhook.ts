import "server-only";
import { askDialog360 } from "./ask-dialog360";
import { webhookPath } from "./get-webhook";
import type { Dialog360Access } from "./send-outcome";

/**
 * Registers where the number's deliveries go and which headers they carry, in place of what was there.
 * `refused`: 360dialog does not take this address (it wants HTTPS, no port, no underscore in the host).
 * Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2, §2.1.
 */
export async function setWebhook(
  access: Dialog360Access,
  webhook: { url: string; headers: Record<string, string> },
): Promise<"registered" | "refused"> {
  const path = webhookPath(access, "number");
  const reply = await askDialog360(access, { method: "POST", path, body: webhook });
  return reply.isOk ? "registered" : "refused";
}
