import "server-only";
import type { RegisteredWebhook } from "@/lib/dialog360/server/get-webhook";
import type { WebhookAddress } from "./get-webhook-address";

/** Whether what 360dialog has registered carries our header; null when it says nothing of headers. */
export function keepsHeader(
  { headers }: RegisteredWebhook,
  { headerName, headerValue }: WebhookAddress,
): boolean | null {
  return headers === null ? null : headers[headerName.toLowerCase()] === headerValue;
}
