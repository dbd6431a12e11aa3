import "server-only";
import { type Dispatcher, errors } from "undici";
import { AppError } from "@/lib/shared/app-error";
import { checkedUrl, fetchRefused, guardedAgent, readAtMost, type SafeFetchOptions } from "./fetch-guard";

export interface FetchedResource {
  bytes: Buffer;
  /** As the host says it; judge by the content. */
  mediaType: string | null;
}

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
    throw fetchRefused(signal.aborted ? "timed_out" : "unreachable", error);
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
    return fetchRefused(isSilent || timeOut.aborted ? "timed_out" : "unreachable", error);
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
    if (byteSize > maxBytes) throw fetchRefused("too_large");
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
      if (size > maxBytes) throw fetchRefused("too_large");
      yield bytes;
    }
  } catch (error) {
    throw judged(error);
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
  const response = await guardedAgent().request({
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
  if (!redirectStatuses.has(response.statusCode) || location === undefined) throw fetchRefused("bad_status");
  if (redirectsLeft === 0) throw fetchRefused("too_many_redirects");
  if (!URL.canParse(location, target)) throw fetchRefused("not_http");
  return followRedirects(new URL(location, target).href, signal, redirectsLeft - 1, { headers, ...timeouts });
}
