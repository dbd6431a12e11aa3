import { cleanText } from "@/lib/shared/clean-text";
import { cutText } from "@/lib/shared/cut-text";
import { isLess, type Money } from "@/lib/shared/money";
import type { Availability } from "./contract";
import { readAvailability } from "./feed-availability";
import {
  brandMaxLength,
  descriptionMaxLength,
  labelMaxLength,
  retailerIdMaxLength,
  titleMaxLength,
  urlMaxLength,
} from "./feed-limits";
import type { FeedProblem } from "./feed-problem";
import { currencyOf, isWithinFeedDates, readFeedPrice } from "./read-feed-price";

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
  /** In the feed's order, without the first. */
  morePhotoUrls: string[];
  labels: string[];
}

/** A cell by its column's name, lower case; "" where the feed has none. */
export type FeedRow = (column: string) => string;

/** What is wrong with a row, and with which of its columns. */
export interface RowProblem {
  column: string;
  problem: FeedProblem;
}

/**
 * One row of a Meta product feed as a product, or what is wrong with it. Google's spelling of the
 * availability (`in_stock`) is read too. Source: 360dialog.md §9.2, §9.3, read 2026-11-22.
 */
export function readFeedRow(row: FeedRow, now: Date): FeedProduct | RowProblem {
  const cell = (column: string) => cleanText(row(column)).trim();
  const problem = findMissing(cell) ?? findTooLong(cell);
  if (problem) return problem;
  const price = readFeedPrice(cell("price"), currencyOf(cell("currency")));
  if (typeof price === "string") return { column: "price", problem: price };
  const salePrice = readSalePrice(cell, price, now);
  if (salePrice && "problem" in salePrice) return salePrice;
  const availability = readAvailability(cell("availability")) ?? availabilityByStock(cell);
  if (availability === null) return { column: "availability", problem: "availability_unknown" };
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
    isHidden:
      hiddenWords.has(cell("visibility").toLowerCase()) || hiddenWords.has(cell("status").toLowerCase()),
    link: readUrl(cell("link")),
    photoUrl: readUrl(firstOf(cell, ["image_link", "image[0].url", "image/url"]) ?? ""),
    morePhotoUrls: readUrls(cell("additional_image_link")),
    labels: [0, 1, 2, 3, 4].map((at) => cutText(cell(`custom_label_${at}`), labelMaxLength)).filter(Boolean),
  };
}

const hiddenWords: ReadonlySet<string> = new Set(["staging", "hidden", "archived"]);

function findMissing(cell: FeedRow): RowProblem | null {
  const isEmpty = (column: string) => cell(column) === "";
  const column = ["id", "title", "price"].find(isEmpty);
  if (column !== undefined) return { column, problem: "missing" };
  return isEmpty("availability") && stockColumns.every(isEmpty)
    ? { column: "availability", problem: "missing" }
    : null;
}

/** How many there are, where a feed says only that. */
const stockColumns = ["quantity_to_sell_on_facebook", "inventory"];

function availabilityByStock(cell: FeedRow): Availability | null {
  if (cell("availability") !== "") return null;
  const stock = firstOf(cell, stockColumns) ?? "";
  return /^-?\d+$/.test(stock) ? (Number(stock) > 0 ? "in_stock" : "out_of_stock") : null;
}

const maxLengths: Readonly<Record<string, number>> = {
  id: retailerIdMaxLength,
  title: titleMaxLength,
  description: descriptionMaxLength,
  brand: brandMaxLength,
  item_group_id: retailerIdMaxLength,
};

function findTooLong(cell: FeedRow): RowProblem | null {
  const found = Object.entries(maxLengths).find(([column, max]) => cell(column).length > max);
  return found ? { column: found[0], problem: "too_long" } : null;
}

/** Exporters write 0, or the price once more, where there is no sale; a sale is cheaper. */
function readSalePrice(cell: FeedRow, price: Money, now: Date): Money | RowProblem | null {
  const text = cell("sale_price");
  if (text === "" || !isWithinFeedDates(cell("sale_price_effective_date"), now)) return null;
  const sale = readFeedPrice(text, currencyOf(cell("currency")));
  if (typeof sale === "string") return { column: "sale_price", problem: sale };
  if (sale.currency !== price.currency) return { column: "sale_price", problem: "currency_differs" };
  return isLess("0", sale.amount) && isLess(sale.amount, price.amount) ? sale : null;
}

/** A photo or page that cannot be addressed is as good as none; the pre-flight says so before a send. */
export function readUrl(text: string): string | null {
  const isUrl = text.length <= urlMaxLength && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  return isUrl ? text : null;
}

/** Parted by commas, semicolons, blanks or pipes; Meta takes 20 (360dialog.md §9.2, read 2026-11-22). */
function readUrls(text: string): string[] {
  const urls = text.split(/[\s,;|]+(?=https?:)/i).map((part) => readUrl(part.replace(/\s.*$|[,;|]+$/s, "")));
  return [...new Set(urls.filter((url) => url !== null))].slice(0, 20);
}

function firstOf(cell: FeedRow, columns: string[]): string | null {
  return columns.map(cell).find((text) => text !== "") ?? null;
}
