import "server-only";
import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, type Dispatcher } from "undici";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { env } from "./env";
import { isFetchableAddress } from "./public-address";

export type FetchRefusal =
  | "not_http"
  | "private_address"
  | "unreachable"
  | "timed_out"
  | "too_many_redirects"
  | "bad_status"
  | "too_large";

export interface SafeFetchOptions {
  maxBytes: number;
  /** For everything together, redirects included. */
  timeoutMs: number;
}

/** No name is looked up for an address written as such, so it is judged here; `URL` has spelled it out. */
export function checkedUrl(url: string): URL {
  if (!URL.canParse(url)) throw fetchRefused("not_http");
  const target = new URL(url);
  if (target.protocol !== "http:" && target.protocol !== "https:") throw fetchRefused("not_http");
  const host = target.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isFetchable(host)) throw fetchRefused("private_address");
  return target;
}

/** Resolves a name to the addresses that may be connected to; the connection takes one of exactly these. */
function lookupFetchable(
  hostname: string,
  options: LookupOptions,
  callback: Parameters<LookupFunction>[2],
): void {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, "");
    const [first, ...others] = addresses.filter(({ address }) => isFetchable(address));
    if (!first) return callback(fetchRefused("private_address"), "");
    if (options.all) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
}

function isFetchable(address: string): boolean {
  return isFetchableAddress(address, env().FETCH_LOOPBACK === "allow");
}

let sharedAgent: Agent | undefined;

export function guardedAgent(): Agent {
  sharedAgent ??= new Agent({ connect: { lookup: lookupFetchable, timeout: 10 * secondMs } });
  return sharedAgent;
}

export function fetchRefused(reason: FetchRefusal, cause?: unknown): AppError {
  const fields = [{ path: "url", problem: reason }];
  return new AppError("fetch_refused", `This address could not be fetched: ${reason}.`, { cause, fields });
}

export async function readAtMost(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    // Leaving the loop destroys the body and with it the connection.
    if (size > maxBytes) throw fetchRefused("too_large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
