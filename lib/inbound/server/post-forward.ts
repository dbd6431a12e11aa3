import "server-only";
import { safePost } from "@/lib/server/safe-post";
import { openSecret } from "@/lib/server/sealed-secret";
import { isAppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { signWebhook } from "./sign-webhook";

export const forwardSecretPurpose = "forward.secret";
const limits = { maxBytes: 64 * 1024, timeoutMs: 10 * secondMs };

export interface ForwardAnswer {
  status: number | null;
  /** Null when the address took it. */
  problem: string | null;
}

/** Sends bytes to the forward's address, signed. Never throws for what the address does. */
export async function postForward(
  { url, secretSealed }: { url: string; secretSealed: string },
  { id, body }: { id: string; body: Uint8Array },
  now = new Date(),
): Promise<ForwardAnswer> {
  const secret = openSecret(secretSealed, forwardSecretPurpose);
  // 360dialog sends JSON under this type (360dialog.md §2.2); the type is not kept with a delivery.
  const headers = { "content-type": "application/json", ...signWebhook(secret, { id, at: now, body }) };
  try {
    const { status } = await safePost(url, { body, headers }, limits);
    if (status >= 200 && status < 300) return { status, problem: null };
    return { status, problem: status === 410 ? "gone" : "bad_status" };
  } catch (error) {
    if (!isAppError(error, "fetch_refused")) throw error;
    return { status: null, problem: error.fields?.[0]?.problem ?? "other" };
  }
}
