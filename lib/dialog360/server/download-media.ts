import "server-only";
import { Agent, type Dispatcher } from "undici";
import { secondMs } from "@/lib/shared/clock";
import { baseUrlOf } from "./call-dialog360";
import type { Dialog360Access } from "./send-outcome";

export type Dialog360Download =
  | { outcome: "fetched"; bytes: Buffer }
  | { outcome: "gone" }
  | { outcome: "refused"; problem: "redirected" | "too_large" | "bad_url" }
  | { outcome: "unavailable"; detail: string };

/** Well within the five minutes that the url lives. */
const downloadTimeoutMs = 120 * secondMs;

/**
 * Fetches a file by the url of its info. Its host is replaced by the number's 360dialog host, the only one
 * that may see the key, whatever the url says; no redirect is followed. Does not throw.
 * Source: 360dialog.md §1.2.
 */
export async function downloadMedia(
  access: Dialog360Access,
  url: string,
  maxBytes: number,
  timeoutMs = downloadTimeoutMs,
): Promise<Dialog360Download> {
  const target = targetOf(access, url);
  if (!target) return { outcome: "refused", problem: "bad_url" };
  try {
    const response = await agent().request({
      origin: target.origin,
      path: target.pathname + target.search,
      method: "GET",
      headers: { "D360-API-KEY": access.apiKey, "user-agent": "Cartdesk", "accept-encoding": "identity" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.statusCode === 200) return await readAtMost(response.body, maxBytes);
    response.body.on("error", () => {}).destroy();
    return ofStatus(response.statusCode);
  } catch (error) {
    return { outcome: "unavailable", detail: error instanceof Error ? error.name : "unknown error" };
  }
}

/** Some answers write the url with `\/`, also after the JSON was read. */
function targetOf({ hosting }: Dialog360Access, url: string): URL | null {
  const plain = url.replaceAll("\\/", "/");
  if (!URL.canParse(plain)) return null;
  const { protocol, pathname, search } = new URL(plain);
  if (protocol !== "https:" && protocol !== "http:") return null;
  const target = new URL(baseUrlOf(hosting));
  target.pathname = pathname;
  target.search = search;
  return target;
}

function ofStatus(status: number): Dialog360Download {
  if (status === 404 || status === 410) return { outcome: "gone" };
  if (status >= 300 && status < 400) return { outcome: "refused", problem: "redirected" };
  return { outcome: "unavailable", detail: `HTTP ${status}` };
}

async function readAtMost(
  body: Dispatcher.ResponseData["body"],
  maxBytes: number,
): Promise<Dialog360Download> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    // Leaving the loop destroys the body and with it the connection.
    if (size > maxBytes) return { outcome: "refused", problem: "too_large" };
    chunks.push(bytes);
  }
  return { outcome: "fetched", bytes: Buffer.concat(chunks) };
}

let sharedAgent: Agent | undefined;

function agent(): Agent {
  sharedAgent ??= new Agent({ connect: { timeout: 10 * secondMs } });
  return sharedAgent;
}
