/** Why Graph does not give a catalog's products; the words for each stand in `catalog.graph.refusals`. */
export const graphRefusals = [
  "token_refused",
  "permission_missing",
  "catalog_unknown",
  "account_locked",
  "request_refused",
  "unreadable",
] as const;
export type GraphRefusal = (typeof graphRefusals)[number];

/** Why a page was not given now and may be given later. */
export type GraphDelay = "rate_limited" | "unavailable";
