import "server-only";
import { secondMs } from "@/lib/shared/clock";
import { callDialog360 } from "./call-dialog360";
import { readVendorError } from "./read-vendor-error";
import type { Dialog360Access } from "./send-outcome";
import { memberOf, textOf } from "./wire-value";

export type Dialog360MediaInfo =
  | { outcome: "found"; url: string; sha256: string | null }
  | { outcome: "gone" }
  | { outcome: "unavailable"; detail: string };

const infoTimeoutMs = 15 * secondMs;
/** Meta's code for an id that does not exist (any more). */
const noSuchObject = 100;

/** Where a file is to be had for five minutes. Does not throw. Source: 360dialog.md §1.2, `GET /{media-id}`. */
export async function getMediaInfo(
  access: Dialog360Access,
  vendorMediaId: string,
): Promise<Dialog360MediaInfo> {
  // Comes from a webhook: it must not become another path.
  if (!/^[A-Za-z0-9][\w-]{0,199}$/.test(vendorMediaId)) return { outcome: "gone" };
  const answer = await callDialog360(access, {
    method: "GET",
    path: `/${vendorMediaId}`,
    timeoutMs: infoTimeoutMs,
  });
  if (answer.reached !== "answered") return { outcome: "unavailable", detail: answer.detail };
  const { status, body } = answer;
  if (status >= 200 && status < 300) {
    const url = textOf(memberOf(body, "url"));
    if (url === null) return { outcome: "unavailable", detail: "an answer without a url" };
    return { outcome: "found", url, sha256: textOf(memberOf(body, "sha256")) };
  }
  const code = readVendorError(body)?.code ?? null;
  if (status === 404 || status === 410 || (status === 400 && code === noSuchObject))
    return { outcome: "gone" };
  return { outcome: "unavailable", detail: `HTTP ${status}` };
}
