import "server-only";
import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, type Dispatcher, errors } from "undici";
import { AppError } from "@/lib/shared/app-error";
import { secondMs } from "@/lib/shared/clock";
import { env } from "./env";
import { isFetchableAddress } from "./public-address";

export interface SafeFetchOptions {
  maxBytes: number;
  /** For everything together, redirects included. */
  timeoutMs: number;
}

export interface FetchedResource {
  bytes: Buffer;
  /** As the host says it; judge by the content. */
  mediaType: string | null;
}

export type FetchRefusal =
  | "not_http"
  | "private_address"
  | "unreachable"
  | "timed_out"
  | "too_many_redirects"
  | "bad_status"
  | "too_large";

const maxRedirects = 3;
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/**
 * The one way to fetch a URL that staff or a feed wrote: http and https only, public addresses only, the
 * checked address being the one connected to, every redirect checked again, size and time limited.
 * Throws `fetch_refused` with a `FetchRefusal` as the problem of the field `url`.
 */
export async function safeFetch(
  url: string,
  { maxBytes, timeoutMs }: SafeFetchOptions,
): Promise<FetchedResource> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await followRedirects(url, signal, maxRedirects);
    const type = [response.headers["content-type"]].flat()[0];
    return {
      bytes: await readAtMost(response.body, maxBytes),
      mediaType: type?.split(";")[0]?.trim().toLowerCase() ?? null,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused(signal.aborted ? "timed_out" : "unreachable", error);
  }
}

export interface OpenOptions extends SafeFetchOptions {
  /** How long the host may say nothing. */
  silentMs: number;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface OpenedResource {
  /** While they arrive; throws `fetch_refused` when they stop or are too many. */
  bytes: AsyncGenerator<Buffer>;
  /** As announced. */
  byteSize: number | null;
  etag: string | null;
  lastModified: string | null;
}

/** As `safeFetch`, for what is too large to be held: its bytes are read one after the other. A 304 is `unchanged`. */
export async function safeOpen(
  url: string,
  { maxBytes, timeoutMs, silentMs, headers = {}, signal: asked }: OpenOptions,
): Promise<OpenedResource | "unchanged"> {
  const timeOut = AbortSignal.timeout(timeoutMs);
  const signal = asked ? AbortSignal.any([asked, timeOut]) : timeOut;
  const judged = (error: unknown) => {
    if (error instanceof AppError || asked?.aborted) return error;
    const isSilent = error instanceof errors.BodyTimeoutError || error instanceof errors.HeadersTimeoutError;
    return refused(isSilent || timeOut.aborted ? "timed_out" : "unreachable", error);
  };
  try {
    const request = { headers, headersTimeout: silentMs, bodyTimeout: silentMs };
    const response = await followRedirects(url, signal, maxRedirects, request);
    const header = (name: string) => [response.headers[name]].flat()[0] ?? null;
    if (response.statusCode === 304) {
      response.body.on("error", () => {}).destroy();
      return "unchanged";
    }
    const byteSize = Number(header("content-length") ?? Number.NaN);
    if (byteSize > maxBytes) throw refused("too_large");
    return {
      bytes: readJudged(response.body, maxBytes, judged),
      byteSize: Number.isSafeInteger(byteSize) ? byteSize : null,
      etag: header("etag"),
      lastModified: header("last-modified"),
    };
  } catch (error) {
    throw judged(error);
  }
}

async function* readJudged(
  body: Dispatcher.ResponseData["body"],
  maxBytes: number,
  judged: (error: unknown) => unknown,
): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.byteLength;
      if (size > maxBytes) throw refused("too_large");
      yield bytes;
    }
  } catch (error) {
    throw judged(error);
  }
}

export interface PostedAnswer {
  status: number;
  bytes: Buffer;
}

/**
 * Posts bytes to a URL that staff wrote, under the same guard. Any status is an answer, a redirect too:
 * none is followed, because what was meant for one host is not for another. Throws as `safeFetch` does.
 */
export async function safePost(
  url: string,
  request: { body: Uint8Array; headers: Record<string, string> },
  { maxBytes, timeoutMs }: SafeFetchOptions,
): Promise<PostedAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const target = checkedUrl(url);
    const response = await agent().request({
      origin: target.origin,
      path: target.pathname + target.search,
      method: "POST",
      headers: { "user-agent": "Cartdesk", ...request.headers },
      body: request.body,
      signal,
    });
    return { status: response.statusCode, bytes: await readAtMost(response.body, maxBytes) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused(signal.aborted ? "timed_out" : "unreachable", error);
  }
}

interface OpenRequest {
  headers?: Record<string, string>;
  headersTimeout?: number;
  bodyTimeout?: number;
}

async function followRedirects(
  url: string,
  signal: AbortSignal,
  redirectsLeft: number,
  { headers = {}, ...timeouts }: OpenRequest = {},
): Promise<Dispatcher.ResponseData> {
  const target = checkedUrl(url);
  const response = await agent().request({
    origin: target.origin,
    path: target.pathname + target.search,
    method: "GET",
    headers: { accept: "*/*", "accept-encoding": "identity", "user-agent": "Cartdesk", ...headers },
    signal,
    ...timeouts,
  });
  const isConditional = "if-none-match" in headers || "if-modified-since" in headers;
  if (response.statusCode === 200 || (isConditional && response.statusCode === 304)) return response;
  response.body.on("error", () => {}).destroy();
  const location = [response.headers.location].flat()[0];
  if (!redirectStatuses.has(response.statusCode) || location === undefined) throw refused("bad_status");
  if (redirectsLeft === 0) throw refused("too_many_redirects");
  if (!URL.canParse(location, target)) throw refused("not_http");
  return followRedirects(new URL(location, target).href, signal, redirectsLeft - 1, { headers, ...timeouts });
}

/** No name is looked up for an address written as such, so it is judged here; `URL` has spelled it out. */
function checkedUrl(url: string): URL {
  if (!URL.canParse(url)) throw refused("not_http");
  const target = new URL(url);
  if (target.protocol !== "http:" && target.protocol !== "https:") throw refused("not_http");
  const host = target.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isFetchable(host)) throw refused("private_address");
  return target;
}

async function readAtMost(body: Dispatcher.ResponseData["body"], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    // Leaving the loop destroys the body and with it the connection.
    if (size > maxBytes) throw refused("too_large");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
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
    if (!first) return callback(refused("private_address"), "");
    if (options.all) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
}

function isFetchable(address: string): boolean {
  return isFetchableAddress(address, env().FETCH_LOOPBACK === "allow");
}

let sharedAgent: Agent | undefined;

function agent(): Agent {
  sharedAgent ??= new Agent({ connect: { lookup: lookupFetchable, timeout: 10 * secondMs } });
  return sharedAgent;
}

function refused(reason: FetchRefusal, cause?: unknown): AppError {
  const fields = [{ path: "url", problem: reason }];
  return new AppError("fetch_refused", `This address could not be fetched: ${reason}.`, { cause, fields });
}
