/** Why Graph does not give a catalog's products; the words for each stand in `catalog.graph.refusals`. */
export const graphRefusals = [
  "token_missing",
  "token_refused",
  "permission_missing",
  "catalog_unknown",
  "account_locked",
  "request_refused",
  "unreadable",
  "rate_limited",
  "unavailable",
] as const;
export type GraphRefusal = (typeof graphRefusals)[number];

/** Why a page is not given now and may be given later. */
export const graphDelays = ["rate_limited", "unavailable"] as const;
export type GraphDelay = (typeof graphDelays)[number];
