import "server-only";
import type { Availability } from "@/lib/catalog/contract";
import {
  brandMaxLength,
  descriptionMaxLength,
  retailerIdMaxLength,
  titleMaxLength,
} from "@/lib/catalog/feed-limits";
import { readFeedPrice } from "@/lib/catalog/read-feed-price";
import { type FeedProduct, type FeedRow, type RowProblem, readUrl } from "@/lib/catalog/read-feed-row";
import { cleanText } from "@/lib/shared/clean-text";
import { cutText } from "@/lib/shared/cut-text";
import { isLess, type Money } from "@/lib/shared/money";
import { plainText } from "./plain-text";

/**
 * A row of Shopify's product export: a product's first row has what all its variants share, each variant
 * has a row, and rows that only bring one more picture are no products (`null`). Both generations of the
 * file are read: `Handle, Body (HTML), Variant Price …` and `URL handle, Description, Price …`.
 * The SKU is the retailer id; without one, the handle and the variant's options.
 */
export type ShopifyRead = { product: FeedProduct; isIdMadeUp: boolean } | RowProblem | null;

/** What each column is called in either generation of the file. */
export const shopifyColumns: Readonly<Record<string, readonly string[]>> = {
  handle: ["handle", "url_handle"],
  body: ["body_(html)", "body_html", "description"],
  category: ["product_category", "type"],
  published: ["published", "published_on_online_store"],
  sku: ["variant_sku", "sku"],
  price: ["variant_price", "price"],
  compareAt: ["variant_compare_at_price", "compare_at_price"],
  tracker: ["variant_inventory_tracker", "inventory_tracker"],
  stock: ["variant_inventory_qty", "inventory_quantity"],
  policy: ["variant_inventory_policy", "continue_selling_when_out_of_stock"],
  photo: ["image_src", "product_image_url"],
  variantPhoto: ["variant_image", "variant_image_url"],
};

/** Reads row after row of one file; `currency` is the shop's, because the file names none. */
export function shopifyRows(currency: string): (row: FeedRow) => ShopifyRead {
  let shared: Record<string, string> = {};
  return (row) => {
    const own = (name: string) =>
      (shopifyColumns[name] ?? [name])
        .map((column) => cleanText(row(column)).trim())
        .find((text) => text !== "") ?? "";
    const handle = own("handle");
    if (handle === "") return { column: "handle", problem: "missing" };
    if (handle !== shared.handle) {
      const names = ["title", "body", "vendor", "category", "published", "status", "photo", "option1_name"];
      shared = { handle, ...Object.fromEntries(names.map((name) => [name, own(name)])) };
    }
    if (own("price") === "" && own("sku") === "" && own("option1_value") === "") {
      return own("title") === "" ? null : { column: "price", problem: "missing" };
    }
    return readVariant(own, shared, currency);
  };
}

function readVariant(own: FeedRow, shared: Record<string, string>, currency: string): ShopifyRead {
  const { handle = "", title = "", body = "", vendor = "", category = "" } = shared;
  const options = ["option1_value", "option2_value", "option3_value"]
    .map(own)
    .filter((value) => value !== "" && value !== "Default Title");
  const sku = own("sku").replace(/^'/, "");
  const retailerId = sku || [handle, ...options].join("-").toLowerCase().replace(/\s+/g, "-");
  if (title === "") return { column: "title", problem: "missing" };
  if (title.length > titleMaxLength) return { column: "title", problem: "too_long" };
  if (retailerId.length > retailerIdMaxLength) return { column: sku ? "sku" : "handle", problem: "too_long" };
  const prices = readPrices(own, currency);
  if ("problem" in prices) return prices;
  const product: FeedProduct = {
    retailerId,
    name: title,
    description: cutText(plainText(body), descriptionMaxLength),
    brand: cutText(vendor, brandMaxLength) || null,
    category: category || null,
    variant: options.join(" / ") || null,
    itemGroupId: options.length > 0 && handle.length <= retailerIdMaxLength ? handle : null,
    ...prices,
    availability: availabilityOf(own),
    isHidden:
      /^(draft|archived|unlisted)$/i.test(shared.status ?? "") || /^false$/i.test(shared.published ?? ""),
    link: null,
    photoUrl: readUrl(own("variantPhoto")) ?? readUrl(shared.photo ?? ""),
    morePhotoUrls: [],
    labels: [],
  };
  return { product, isIdMadeUp: sku === "" };
}

function readPrices(own: FeedRow, currency: string): { price: Money; salePrice: Money | null } | RowProblem {
  const now = readFeedPrice(own("price"), currency);
  if (own("price") === "") return { column: "price", problem: "missing" };
  if (typeof now === "string") return { column: "price", problem: now };
  const before = own("compareAt") === "" ? null : readFeedPrice(own("compareAt"), currency);
  if (typeof before === "string") return { column: "compareAt", problem: before };
  return before && isLess(now.amount, before.amount)
    ? { price: before, salePrice: now }
    : { price: now, salePrice: null };
}

function availabilityOf(own: FeedRow): Availability {
  const isTracked = own("tracker") !== "" || (own("stock") !== "" && own("policy") !== "");
  if (!isTracked || Number(own("stock")) > 0) return "in_stock";
  return /^(continue|true)$/i.test(own("policy")) ? "available_for_order" : "out_of_stock";
}
