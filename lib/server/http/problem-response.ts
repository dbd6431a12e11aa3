import "server-only";
import { describeError } from "@/lib/server/describe-error";
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
    log.error({ requestId, code: known.code, err: describeError(known.cause ?? known) }, "request failed");
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
