import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/server/http/content-security-policy";
import { uploadOrigin } from "@/lib/server/upload-origin";
import { openedPathHeader } from "@/lib/staff/opened-path";

/** Gives each page its nonce. Checks nobody: pages and routes do that themselves. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development", uploadOrigin());
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from the policy in the request.
  headers.set("content-security-policy", policy);
  headers.set(openedPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// Routes stay out: Next would buffer only the first 10 MB of a body that passes through here.
export const config = { matcher: ["/((?!api/|_next/|icon.svg|favicon.ico).*)"] };
