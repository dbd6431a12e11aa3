import "server-only";
import { Agent, buildConnector, type Dispatcher } from "undici";
import { env } from "@/lib/server/env";
import { secondMs } from "@/lib/shared/clock";
import { readWireJson } from "./read-wire-json";
import type { Dialog360Access } from "./send-outcome";

export interface Dialog360Call {
  method: "GET" | "POST";
  /** Below the host of the number's hosting, e.g. `/messages`. */
  path: string;
  body?: unknown;
  /** Instead of `body`: bytes that are no JSON. */
  rawBody?: { contentType: string; bytes: Uint8Array };
  timeoutMs: number;
}

/** `never`: the request surely did not leave. `perhaps`: it left, and no answer came back. */
export type Dialog360Answer =
  | { reached: "answered"; status: number; body: unknown; retryAfterMs: number | null }
  | { reached: "never"; detail: string }
  | { reached: "perhaps"; detail: string };

const connectTimeoutMs = 10 * secondMs;
const answerMaxBytes = 1024 * 1024;

/** One call to 360dialog, never repeated here and never following a redirect. Does not throw. */
export async function callDialog360(access: Dialog360Access, call: Dialog360Call): Promise<Dialog360Answer> {
  const url = `${baseUrlOf(access.hosting)}${call.path}`;
  try {
    const response = await agent().request({
      ...originAndPath(url),
      method: call.method,
      headers: {
        "D360-API-KEY": access.apiKey,
        accept: "application/json",
        ...contentTypeOf(call),
      },
      body: call.rawBody?.bytes ?? (call.body === undefined ? null : JSON.stringify(call.body)),
      signal: AbortSignal.timeout(call.timeoutMs),
      headersTimeout: call.timeoutMs,
      bodyTimeout: call.timeoutMs,
    });
    return {
      reached: "answered",
      status: response.statusCode,
      body: await readBody(response),
      retryAfterMs: readRetryAfter(response.headers["retry-after"], Date.now()),
    };
  } catch (error) {
    const detail = nameOf(error);
    return connectErrors.has(asObject(error)) ? { reached: "never", detail } : { reached: "perhaps", detail };
  }
}

function contentTypeOf({ body, rawBody }: Dialog360Call): Record<string, string> {
  if (rawBody) return { "content-type": rawBody.contentType };
  return body === undefined ? {} : { "content-type": "application/json" };
}

/** The number's 360dialog host, without a slash at the end. */
export function baseUrlOf(hosting: Dialog360Access["hosting"]): string {
  const { DIALOG360_CLOUD_URL, DIALOG360_ON_PREMISE_URL, DIALOG360_SANDBOX_URL } = env();
  const urls = {
    cloud: DIALOG360_CLOUD_URL,
    on_premise: DIALOG360_ON_PREMISE_URL,
    sandbox: DIALOG360_SANDBOX_URL,
  };
  return urls[hosting].replace(/\/+$/, "");
}

function originAndPath(url: string): { origin: string; path: string } {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
}

/** Headers are the answer; a body that breaks off or is no JSON only says less. */
async function readBody(response: Dispatcher.ResponseData): Promise<unknown> {
  try {
    const json = readWireJson(new Uint8Array(await response.body.arrayBuffer()));
    return json.isJson ? json.value : undefined;
  } catch {
    return undefined;
  }
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3), in milliseconds from now; null when unreadable. */
function readRetryAfter(header: string | string[] | undefined, nowMs: number): number | null {
  const text = [header].flat()[0]?.trim() ?? "";
  if (/^\d{1,6}$/.test(text)) return Number(text) * secondMs;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

// Only the connector knows whether an error came before a connection stood: the codes alone do not
// tell (a reset in the TLS handshake and one after the request are both ECONNRESET).
const connectErrors = new WeakSet<object>();

let sharedAgent: Agent | undefined;

function agent(): Agent {
  sharedAgent ??= new Agent({
    connect: connectOrMark(buildConnector({ timeout: connectTimeoutMs })),
    maxResponseSize: answerMaxBytes,
  });
  return sharedAgent;
}

function connectOrMark(connect: buildConnector.connector): buildConnector.connector {
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error === null) return callback(null, socket);
      connectErrors.add(error);
      callback(error, null);
    });
}

function asObject(error: unknown): object {
  return typeof error === "object" && error !== null ? error : {};
}

/** An error's code or name: its message may quote the request. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
