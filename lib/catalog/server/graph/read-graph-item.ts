import "server-only";
import { isLosslessNumber } from "lossless-json";
import { badRow, type FeedRead } from "@/lib/catalog/feed-read";
import { type FeedRow, readFeedRow } from "@/lib/catalog/read-feed-row";
import { type GraphPriceProblem, readGraphPrice } from "@/lib/catalog/read-graph-price";
import { listOf, memberOf, textOf, wordOf } from "@/lib/dialog360/server/wire-value";

/** What Graph calls the columns of a feed, where it does not call them the same. */
const fieldOf: Readonly<Record<string, string>> = {
  id: "retailer_id",
  title: "name",
  link: "url",
  image_link: "image_url",
  additional_image_link: "additional_image_urls",
  item_group_id: "retailer_product_group_id",
};

/** One product item of Graph, read by the rules of a feed's row; `record` counts them from 1. */
export function readGraphItem(item: unknown, record: number, now: Date): FeedRead {
  const place = { record, line: record };
  const cell = (field: string) => textOf(memberOf(item, field)) ?? wordOf(memberOf(item, field));
  const retailerId = cell("retailer_id");
  const bad = (column: string, problem: Parameters<typeof badRow>[0]): FeedRead => {
    const field = fieldOf[column] ?? column;
    return { kind: "bad", ...place, ...badRow(problem, { retailerId, column: field, value: cell(field) }) };
  };
  const prices = new Map<string, string>();
  for (const column of ["price", "sale_price"]) {
    const read = readPrice(memberOf(item, column), cell("currency"));
    if (read.problem !== null) return bad(column, read.problem);
    prices.set(column, read.words);
  }
  const row: FeedRow = (column) => {
    if (column === "sale_price_effective_date") return effectiveDates(cell);
    if (column === "product_type") return cell("product_type") || cell("category");
    // What Meta's review turned down no customer gets to see (360dialog.md §9.1, read 2026-11-25).
    if (column === "status") return /^rejected$/i.test(cell("review_status")) ? "hidden" : "";
    if (column === "additional_image_link") return addressesOf(memberOf(item, "additional_image_urls"));
    return prices.get(column) ?? cell(fieldOf[column] ?? column);
  };
  const read = readFeedRow(row, now);
  return "problem" in read
    ? bad(read.column, read.problem)
    : { kind: "product", ...place, product: read, isIdMadeUp: false };
}

type PriceReading = { words: string; problem: null } | { words: null; problem: GraphPriceProblem };

/** A price that is a number and not in words might be in cents; nobody says (360dialog.md §9.1). */
function readPrice(value: unknown, currency: string): PriceReading {
  const text = textOf(value)?.trim() ?? "";
  if (isLosslessNumber(value)) return { words: null, problem: "price_unreadable" };
  if (text === "") return { words: "", problem: null };
  const price = readGraphPrice(text, currency);
  if (typeof price === "string") return { words: null, problem: price };
  return { words: wordsOf(price), problem: null };
}

/** As `readFeedRow` takes it without a doubt: all of the decimals that a currency may have. */
function wordsOf({ amount, currency }: { amount: string; currency: string }): string {
  const [whole = "0", decimals = ""] = amount.split(".");
  return `${whole}.${decimals.padEnd(4, "0")} ${currency}`;
}

function effectiveDates(cell: FeedRow): string {
  const dates = [cell("sale_price_start_date"), cell("sale_price_end_date")];
  return dates.some((date) => date !== "") ? dates.join("/") : "";
}

function addressesOf(value: unknown): string {
  return listOf(value)
    .map((url) => textOf(url) ?? "")
    .join(" ");
}
