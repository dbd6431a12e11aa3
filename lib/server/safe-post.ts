import "server-only";
import { AppError } from "@/lib/shared/app-error";
import { checkedUrl, fetchRefused, guardedAgent, readAtMost, type SafeFetchOptions } from "./fetch-guard";

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
    const response = await guardedAgent().request({
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
    throw fetchRefused(signal.aborted ? "timed_out" : "unreachable", error);
  }
}
