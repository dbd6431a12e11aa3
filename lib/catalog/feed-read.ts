import { cutText } from "@/lib/shared/cut-text";
import { retailerIdMaxLength } from "./feed-limits";
import type { FeedProblem } from "./feed-problem";
import type { FeedProduct } from "./read-feed-row";

/** Where in the file: the row or item, and the line on which it begins, both counted from 1. */
export interface FeedPlace {
  record: number;
  line: number;
}

export interface BadRow {
  /** Where it can be made out: it keeps the product of a bad line from being taken for removed. */
  retailerId: string | null;
  column: string | null;
  problem: FeedProblem;
  /** The beginning of what is written there. */
  value: string | null;
}

/** One row of a feed, as a product or as what is wrong with it. */
export type FeedRead = FeedPlace &
  (({ kind: "product"; isIdMadeUp: boolean } & { product: FeedProduct }) | ({ kind: "bad" } & BadRow));

const shownValueLength = 80;

export function badRow(
  problem: FeedProblem,
  { retailerId = "", column = null, value = "" }: Partial<Record<keyof BadRow, string | null>> = {},
): BadRow {
  return {
    problem,
    column,
    retailerId: cutText((retailerId ?? "").trim(), retailerIdMaxLength) || null,
    value: [...(value ?? "").trim()].slice(0, shownValueLength).join("") || null,
  };
}
