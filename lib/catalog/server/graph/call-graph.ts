import "server-only";
import { Agent } from "undici";
import { readWireJson } from "@/lib/dialog360/server/read-wire-json";
import { env } from "@/lib/server/env";
import { minuteMs, secondMs } from "@/lib/shared/clock";

export interface GraphAnswer {
  status: number;
  /** Undefined when it was no JSON, or broke off. */
  body: unknown;
  /** From when on Graph says that it answers again, in milliseconds from now. */
  waitMs: number | null;
}

const timeoutMs = 60 * secondMs;
/** A hundred products with descriptions of the longest kind and twenty pictures each are some 5 MB. */
const answerMaxBytes = 16 * 1024 * 1024;

/**
 * One read of Meta's Graph; null when no answer came. The token goes into a header, never into an address,
 * and no redirect is followed. Does not throw, is not repeated here.
 */
export async function callGraph(
  token: string,
  path: string,
  query: Record<string, string>,
): Promise<GraphAnswer | null> {
  const { origin, pathname } = new URL(env().META_GRAPH_URL);
  const place = `${pathname.replace(/\/+$/, "")}${path}`;
  try {
    const response = await agent().request({
      origin,
      path: `${place}?${new URLSearchParams(query)}`,
      method: "GET",
      headers: { authorization: `Bearer ${token}`, accept: "application/json", "user-agent": "Cartdesk" },
      signal: AbortSignal.timeout(timeoutMs),
    });
    const json = readWireJson(new Uint8Array(await response.body.arrayBuffer()));
    return {
      status: response.statusCode,
      body: json.isJson ? json.value : undefined,
      waitMs: waitOf([response.headers["x-business-use-case-usage"]].flat()[0]),
    };
  } catch {
    return null;
  }
}

/**
 * The longest `estimated_time_to_regain_access`, which is in minutes and 0 while nothing is held back.
 * Source: developers.facebook.com/docs/graph-api/overview/rate-limiting, read 2026-11-25.
 */
function waitOf(header: string | undefined): number | null {
  const minutes = [...(header ?? "").matchAll(/"estimated_time_to_regain_access"\s*:\s*"?(\d{1,5})/g)].map(
    ([, found]) => Number(found),
  );
  const longest = Math.max(0, ...minutes);
  return longest === 0 ? null : longest * minuteMs;
}

let sharedAgent: Agent | undefined;

function agent(): Agent {
  sharedAgent ??= new Agent({ connect: { timeout: 10 * secondMs }, maxResponseSize: answerMaxBytes });
  return sharedAgent;
}
