import "server-only";
import { causeOfVendorError } from "@/lib/dialog360/vendor-errors";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { callDialog360, type Dialog360Call } from "./call-dialog360";
import { readVendorError } from "./read-vendor-error";
import type { Dialog360Access } from "./send-outcome";

const askTimeoutMs = 15 * secondMs;

export type Dialog360Reply =
  | { isOk: true; body: unknown }
  /** Understood and turned down for another reason than the key: a path unknown to this number, a bad value. */
  | { isOk: false; status: number; detail: string };

/**
 * Asks or sets something that is no message. Throws `channel_key_refused` when the key is the reason,
 * `vendor_unavailable` when there is no answer, a 429 or a 5xx.
 */
export async function askDialog360(
  access: Dialog360Access,
  call: Omit<Dialog360Call, "timeoutMs">,
): Promise<Dialog360Reply> {
  const answer = await callDialog360(access, { ...call, timeoutMs: askTimeoutMs });
  if (answer.reached !== "answered") throw vendorUnavailable(answer.detail);
  if (answer.status >= 200 && answer.status < 300) return { isOk: true, body: answer.body };
  const error = readVendorError(answer.body);
  const detail = error?.detail || `HTTP ${answer.status}`;
  const cause = causeOfVendorError(error?.code ?? null, detail);
  if (answer.status === 401 || answer.status === 403 || cause === "key_refused") {
    throw new AppError("channel_key_refused", `360dialog refused the API key: ${detail}`);
  }
  if (answer.status === 429 || answer.status >= 500) throw vendorUnavailable(detail);
  return { isOk: false, status: answer.status, detail };
}

function vendorUnavailable(detail: string): AppError {
  return new AppError("vendor_unavailable", `360dialog did not answer as expected: ${detail}`);
}
