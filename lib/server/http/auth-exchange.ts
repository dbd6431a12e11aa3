import "server-only";
import { z } from "zod";
import { auth } from "@/lib/server/auth";
import { forgetAttempts, recordAttempt } from "@/lib/server/rate-limit-store";
import { AppError, type AppErrorCode } from "@/lib/shared/app-error";
import { minuteMs } from "@/lib/shared/clock";
import { parseInput, parseJson } from "./parse-input";
import { readBody } from "./read-body";
import { requireSameOrigin } from "./same-origin";

const bodyMaxBytes = 16 * 1024;
const signInLimit = { max: 10, windowMs: 5 * minuteMs };

const credentialsSchema = z.object({ email: z.email().toLowerCase(), password: z.string().min(1) });
const failureSchema = z.object({ code: z.string().optional() }).catch({});
const sessionSchema = z.object({ user: z.object({ disabledAt: z.string().nullish() }) }).nullable();

/** Passwords tried for one address count wherever they come from: a sender can forge its own. */
export async function exchangeSignIn(request: Request): Promise<Response> {
  requireSameOrigin(request);
  const credentials = parseInput(credentialsSchema, parseJson(await readBody(request, bodyMaxBytes)));
  const key = `sign-in ${credentials.email}`;
  if ((await recordAttempt(key, signInLimit)) > 0)
    throw new AppError("too_many_requests", "Too many passwords were tried.");
  const answer = await askAuth(request, "sign-in/email", JSON.stringify(credentials));
  await forgetAttempts(key);
  return withCookies(answer, true);
}

export async function exchangeSignOut(request: Request): Promise<Response> {
  requireSameOrigin(request);
  return withCookies(await askAuth(request, "sign-out", "{}"), false);
}

/** Renews the session and its cookie when they are older than a day. */
export async function exchangeSession(request: Request): Promise<Response> {
  const answer = await askAuth(request, "get-session");
  const session = sessionSchema.parse(await answer.json());
  return withCookies(answer, session !== null && !session.user.disabledAt);
}

async function askAuth(request: Request, path: string, body?: string): Promise<Response> {
  const url = new URL(`/api/auth/${path}`, request.url);
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  if (body !== undefined) headers.set("content-type", "application/json");
  const answer = await auth().handler(
    new Request(url, { method: body === undefined ? "GET" : "POST", headers, body: body ?? null }),
  );
  if (answer.ok) return answer;
  const failure = failureSchema.parse(await answer.json().catch(() => ({})));
  throw new AppError(codeOfFailure(answer.status, failure.code), "The sign-in was not accepted.");
}

function codeOfFailure(status: number, code: string | undefined): AppErrorCode {
  if (code === "STAFF_DISABLED") return "staff_disabled";
  if (status === 401) return "sign_in_refused";
  if (status === 403) return "foreign_origin";
  if (status === 429) return "too_many_requests";
  return status < 500 ? "invalid_input" : "unexpected";
}

/** The cookies only: better-auth's own body shows the session's token to the page. */
function withCookies(answer: Response, isSignedIn: boolean): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return Response.json({ isSignedIn }, { headers });
}
