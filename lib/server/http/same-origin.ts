import "server-only";
import { env } from "@/lib/server/env";
import { AppError } from "@/lib/shared/app-error";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses a change that another site's page asked for: browsers say where a request comes from. */
export function requireSameOrigin(request: Request): void {
  if (safeMethods.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOurs = site === "same-origin" || (site === null && origin !== null && isOurOrigin(origin, request));
  if (!isOurs) throw new AppError("foreign_origin", "This change was asked for by a page of another site.");
}

function isOurOrigin(origin: string, request: Request): boolean {
  return origin === new URL(env().PUBLIC_URL).origin || origin === `http://${request.headers.get("host")}`;
}
