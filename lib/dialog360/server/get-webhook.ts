import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { memberOf, recordOf, textOf } from "./wire-value";

export interface RegisteredWebhook {
  /** Empty where nothing is registered. */
  url: string;
  /** Lower-case names; null when 360dialog says nothing of headers. */
  headers: Record<string, string> | null;
}

/** Below the number's host; the on-premise and the sandbox host carry their version already. */
export function webhookPath(access: Dialog360Access, webhook: "number" | "account"): string {
  if (webhook === "account") return "/waba_webhook";
  return access.hosting === "cloud" ? "/v1/configs/webhook" : "/configs/webhook";
}

/**
 * What is registered for the number or its account; null when 360dialog does not tell.
 * Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2.
 */
export async function getWebhook(
  access: Dialog360Access,
  webhook: "number" | "account",
): Promise<RegisteredWebhook | null> {
  const reply = await askDialog360(access, { method: "GET", path: webhookPath(access, webhook) });
  const url = textOf(memberOf(reply.isOk ? reply.body : undefined, "url"));
  if (!reply.isOk || url === null) return null;
  const headers = recordOf(memberOf(reply.body, "headers"));
  if (!headers) return { url, headers: null };
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), textOf(value) ?? ""]);
  return { url, headers: Object.fromEntries(named) };
}
