import { cleanText } from "@/lib/shared/clean-text";
import type { Money } from "@/lib/shared/money";
import type { Availability, BadFeedLine } from "./contract";
import {
  brandMaxLength,
  descriptionMaxLength,
  retailerIdMaxLength,
  titleMaxLength,
  urlMaxLength,
} from "./feed-limits";
import { isWithinFeedDates, readFeedPrice } from "./read-feed-price";

export interface FeedProduct {
  retailerId: string;
  name: string;
  description: string;
  brand: string | null;
  category: string | null;
  variant: string | null;
  itemGroupId: string | null;
  price: Money;
  /** In the price's currency; null when there is none now. */
  salePrice: Money | null;
  availability: Availability;
  isHidden: boolean;
  link: string | null;
  photoUrl: string | null;
}

/** A cell by its column's name, lower case; "" where the feed has none. */
export type FeedRow = (column: string) => string;

type Problem = Pick<BadFeedLine, "column" | "problem">;

/**
 * One row of a Meta product feed as a product, or what is wrong with it. Google's spelling of the
 * availability (`in_stock`) is read too. Source: 360dialog.md §9.2, §9.3, read 2026-11-22.
 */
export function readFeedRow(row: FeedRow, now: Date): FeedProduct | Problem {
  const cell = (column: string) => cleanText(row(column)).trim();
  const problem = findMissing(cell) ?? findTooLong(cell);
  if (problem) return problem;
  const price = readFeedPrice(cell("price"));
  if (typeof price === "string") return { column: "price", problem: price };
  const salePrice = readSalePrice(cell, now);
  if (typeof salePrice === "string") return { column: "sale_price", problem: salePrice };
  if (salePrice && salePrice.currency !== price.currency)
    return { column: "sale_price", problem: "currency_unreadable" };
  const availability = availabilityWords.get(normalise(cell("availability")));
  if (availability === undefined) return { column: "availability", problem: "availability_unknown" };
  return {
    retailerId: cell("id"),
    name: cell("title"),
    description: cell("description"),
    brand: cell("brand") || null,
    category: firstOf(cell, ["product_type", "google_product_category", "fb_product_category"]),
    variant: ["color", "size", "pattern", "material"].map(cell).filter(Boolean).join(" / ") || null,
    itemGroupId: cell("item_group_id") || null,
    price,
    salePrice,
    availability,
    isHidden: hiddenWords.has(normalise(cell("visibility"))) || hiddenWords.has(normalise(cell("status"))),
    link: readUrl(cell("link")),
    photoUrl: readUrl(firstOf(cell, ["image_link", "image[0].url"]) ?? ""),
  };
}

const availabilityWords: ReadonlyMap<string, Availability> = new Map([
  ["in stock", "in_stock"],
  ["out of stock", "out_of_stock"],
  ["mark as sold", "out_of_stock"],
  ["preorder", "preorder"],
  ["available for order", "available_for_order"],
  ["backorder", "available_for_order"],
  ["discontinued", "discontinued"],
  ["pending", "unknown"],
]);

const hiddenWords: ReadonlySet<string> = new Set(["staging", "hidden", "archived"]);

const requiredColumns = ["id", "title", "availability", "price"];

function findMissing(cell: FeedRow): Problem | null {
  const column = requiredColumns.find((name) => cell(name) === "");
  return column === undefined ? null : { column, problem: "missing" };
}

const maxLengths: Readonly<Record<string, number>> = {
  id: retailerIdMaxLength,
  title: titleMaxLength,
  description: descriptionMaxLength,
  brand: brandMaxLength,
  item_group_id: retailerIdMaxLength,
};

function findTooLong(cell: FeedRow): Problem | null {
  const found = Object.entries(maxLengths).find(([column, max]) => cell(column).length > max);
  return found ? { column: found[0], problem: "too_long" } : null;
}

function readSalePrice(cell: FeedRow, now: Date): ReturnType<typeof readFeedPrice> | null {
  const text = cell("sale_price");
  return text === "" || !isWithinFeedDates(cell("sale_price_effective_date"), now)
    ? null
    : readFeedPrice(text);
}

/** A photo or page that cannot be addressed is as good as none; the pre-flight says so before a send. */
function readUrl(text: string): string | null {
  const isUrl = text.length <= urlMaxLength && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isUrl ? text : null;
}

function firstOf(cell: FeedRow, columns: string[]): string | null {
  return columns.map(cell).find((text) => text !== "") ?? null;
}

function normalise(word: string): string {
  return word.toLowerCase().replace(/[_\s-]+/g, " ");
}
