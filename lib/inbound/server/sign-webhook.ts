import "server-only";
import { createHmac, randomBytes } from "node:crypto";

const prefix = "whsec_";

/** A secret as Standard Webhooks writes it: 256 random bits in base64 after `whsec_`. */
export function newWebhookSecret(): string {
  return prefix + randomBytes(32).toString("base64");
}

/**
 * The headers of Standard Webhooks (github.com/standard-webhooks, spec 1.0.0): an HMAC-SHA256 over id,
 * time and the bytes as they are, keyed with the decoded secret. `at` counts in whole seconds.
 */
export function signWebhook(
  secret: string,
  { id, at, body }: { id: string; at: Date; body: Uint8Array },
): Record<string, string> {
  const seconds = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac("sha256", Buffer.from(secret.slice(prefix.length), "base64"))
    .update(`${id}.${seconds}.`)
    .update(body)
    .digest("base64");
  return { "webhook-id": id, "webhook-timestamp": seconds, "webhook-signature": `v1,${signature}` };
}
