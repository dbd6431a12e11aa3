/** What can be wrong with one line of a feed; the words for each stand in `catalog.import.problems`. */
export const feedProblems = [
  "missing",
  "too_long",
  "duplicate_id",
  "price_unreadable",
  "price_ambiguous",
  "currency_unreadable",
  "currency_differs",
  "availability_unknown",
  "wrong_column_count",
  "unreadable",
  "line_too_long",
  "cut_off",
] as const;
export type FeedProblem = (typeof feedProblems)[number];

/** Why nothing of a file can be used; the words for each stand in `catalog.import.refusals`. */
export const feedRefusals = [
  "empty",
  "no_header",
  "no_items",
  "web_page",
  "json",
  "workbook",
  "archive",
  "has_dtd",
  "too_deep",
  "too_large",
  "broken_compression",
] as const;
export type FeedRefusal = (typeof feedRefusals)[number];

/** How a file is written, told by its content. */
export const feedFormats = ["meta_table", "rss", "atom", "xml", "shopify", "woocommerce", "graph"] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** Why an address could not be fetched, as lib/server/fetch-guard.ts says it; words in `catalog.import.fetchRefusals`. */
export const feedFetchRefusals = [
  "not_http",
  "private_address",
  "unreachable",
  "timed_out",
  "too_many_redirects",
  "bad_status",
  "too_large",
] as const;
