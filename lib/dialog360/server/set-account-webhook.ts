import "server-only";
import { askDialog360 } from "./ask-dialog360";
import { webhookPath } from "./get-webhook";
import type { Dialog360Access } from "./send-outcome";

/**
 * Registers where the events of the whole account go, templates among them; the numbers' own webhooks stay
 * (`override_all` is left out). `refused`: not taken, or not offered for this key.
 * Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2.
 */
export async function setAccountWebhook(
  access: Dialog360Access,
  webhook: { url: string; headers: Record<string, string> },
): Promise<"registered" | "refused"> {
  const path = webhookPath(access, "account");
  const reply = await askDialog360(access, { method: "POST", path, body: webhook });
  return reply.isOk ? "registered" : "refused";
}
