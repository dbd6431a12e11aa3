import "server-only";
import { log } from "@/lib/server/log";
import { AppError } from "@/lib/shared/app-error";
import type { Problem } from "@/lib/shared/problem";
import { statusOfCode } from "./status-of-code";

/** The one mapper from anything thrown to `application/problem+json` (RFC 9457). */
export function problemResponse(error: unknown, requestId: string): Response {
  const known =
    error instanceof AppError
      ? error
      : new AppError("unexpected", "Something went wrong here.", { cause: error });
  const status = statusOfCode[known.code];
  if (status >= 500)
    log.error({ requestId, code: known.code, err: describe(known.cause ?? known) }, "request failed");
  const problem: Problem = {
    type: "about:blank",
    title: known.message,
    status,
    code: known.code,
    requestId,
    ...(known.fields ? { fields: known.fields } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      "x-request-id": requestId,
    },
  });
}

/** Name and stack only: messages of foreign errors may quote what a customer wrote. */
function describe(error: unknown): { name: string; stack: string | undefined; code?: unknown } {
  if (!(error instanceof Error)) return { name: typeof error, stack: undefined };
  const stack = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .join("\n");
  return { name: error.name, stack, ...("code" in error ? { code: error.code } : {}) };
}
