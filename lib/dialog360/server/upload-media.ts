import "server-only";
import { randomUUID } from "node:crypto";
import { mayTryAgain } from "@/lib/dialog360/vendor-errors";
import { secondMs } from "@/lib/shared/clock";
import { callDialog360 } from "./call-dialog360";
import { readVendorError } from "./read-vendor-error";
import type { Dialog360Access, SendOutcome } from "./send-outcome";
import { idOf, memberOf } from "./wire-value";

/** A film of 16 MB over a shop's line of 1 Mbit/s. */
const uploadTimeoutMs = 150 * secondMs;

export type UploadOutcome =
  | { outcome: "uploaded"; vendorMediaId: string }
  | Extract<SendOutcome, { outcome: "rejected" | "unavailable" }>;

/**
 * Gives 360dialog a file to send by id, for 30 days. No message leaves by this, so there is no `unknown`:
 * what had no answer may be uploaded again. Does not throw. Source: 360dialog.md §1.2, `POST /media`.
 */
export async function uploadMedia(
  access: Dialog360Access,
  file: { mediaType: string; bytes: Uint8Array },
): Promise<UploadOutcome> {
  const answer = await callDialog360(access, {
    method: "POST",
    path: "/media",
    rawBody: multipartOf(file),
    timeoutMs: uploadTimeoutMs,
  });
  if (answer.reached !== "answered") return unavailable(null, answer.detail);
  const { status, body, retryAfterMs } = answer;
  const vendorMediaId = idOf(memberOf(body, "id"));
  if (status >= 200 && status < 300)
    return vendorMediaId === null
      ? unavailable(null, `HTTP ${status} without a media id`)
      : { outcome: "uploaded", vendorMediaId };
  const error = readVendorError(body);
  const code = error?.code ?? null;
  const detail = error?.detail || `HTTP ${status}`;
  if (status === 429 || status >= 500 || mayTryAgain(code)) return unavailable(code, detail, retryAfterMs);
  return { outcome: "rejected", code, detail };
}

function unavailable(code: number | null, detail: string, retryAfterMs: number | null = null): UploadOutcome {
  return { outcome: "unavailable", code, detail, retryAfterMs };
}

/** The file's own name stays here: the message carries it. */
function multipartOf({ mediaType, bytes }: { mediaType: string; bytes: Uint8Array }) {
  const boundary = `cartdesk-${randomUUID()}`;
  const head = [
    `--${boundary}`,
    'Content-Disposition: form-data; name="messaging_product"',
    "",
    "whatsapp",
    `--${boundary}`,
    'Content-Disposition: form-data; name="file"; filename="file"',
    `Content-Type: ${mediaType}`,
    "",
    "",
  ].join("\r\n");
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
