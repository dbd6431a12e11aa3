import "server-only";
import type { GraphDelay, GraphRefusal } from "@/lib/catalog/graph-refusal";
import { readVendorError } from "@/lib/dialog360/server/read-vendor-error";
import { memberOf, numberOf } from "@/lib/dialog360/server/wire-value";

export type GraphError =
  | { kind: "refused"; refusal: GraphRefusal; code: number | null; detail: string }
  | { kind: "later"; delay: GraphDelay }
  /** The same with fewer products a page. */
  | { kind: "too_much" };

/**
 * Codes of the application's, user's, page's and catalog's limits. Sources: 360dialog.md §4.1 (4), Meta's
 * pages on rate limiting and on a catalog's batch edge (17, 32, 613, 80000 to 80014), read 2026-11-25.
 */
const rateLimits: ReadonlySet<number> = new Set([4, 17, 32, 613]);
/** The object's name is wrong or the token does not reach it: Graph does not tell one from the other. */
const unknownObjectSubcode = 33;

/** What an answer that is no page says. */
export function readGraphError({ status, body }: { status: number; body: unknown }): GraphError {
  const error = readVendorError(body);
  const code = error?.code ?? null;
  const detail = error?.detail ?? `HTTP ${status}`;
  const refused = (refusal: GraphRefusal): GraphError => ({ kind: "refused", refusal, code, detail });
  if (code === null) return withoutCode(status, refused);
  if (rateLimits.has(code) || (code >= 80000 && code <= 80014))
    return { kind: "later", delay: "rate_limited" };
  if (code === 1 && /reduce the amount of data/i.test(detail)) return { kind: "too_much" };
  if (code === 1 || code === 2) return { kind: "later", delay: "unavailable" };
  if (code === 0 || code === 102 || code === 190) return refused("token_refused");
  if (code === 3 || code === 10 || (code >= 200 && code <= 299)) return refused("permission_missing");
  if (code === 368) return refused("account_locked");
  const subcode = numberOf(memberOf(memberOf(body, "error"), "error_subcode"));
  if (code === 803 || (code === 100 && (subcode === unknownObjectSubcode || /does not exist/i.test(detail))))
    return refused("catalog_unknown");
  return status >= 500 ? { kind: "later", delay: "unavailable" } : refused("request_refused");
}

function withoutCode(status: number, refused: (refusal: GraphRefusal) => GraphError): GraphError {
  if (status === 429) return { kind: "later", delay: "rate_limited" };
  if (status >= 500) return { kind: "later", delay: "unavailable" };
  if (status === 401) return refused("token_refused");
  if (status === 403) return refused("permission_missing");
  return refused(status === 404 ? "catalog_unknown" : "unreadable");
}
