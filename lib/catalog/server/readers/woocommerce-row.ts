import "server-only";
import type { Availability } from "@/lib/catalog/contract";
import {
  brandMaxLength,
  descriptionMaxLength,
  retailerIdMaxLength,
  titleMaxLength,
} from "@/lib/catalog/feed-limits";
import { readFeedPrice } from "@/lib/catalog/read-feed-price";
import { type FeedRow, readUrl } from "@/lib/catalog/read-feed-row";
import { cleanText } from "@/lib/shared/clean-text";
import { cutText } from "@/lib/shared/cut-text";
import { isLess } from "@/lib/shared/money";
import { plainText } from "./plain-text";
import type { ShopifyRead } from "./shopify-rows";

/**
 * A row of WooCommerce's own product export. A variable product's own row has no price and is no product
 * (`null`); its variations are. The SKU is the retailer id; without one, the number that WooCommerce gave.
 */
export function readWooCommerceRow(row: FeedRow, currency: string): ShopifyRead {
  const cell = (column: string) => cleanText(row(column)).trim();
  if (/^(variable|grouped)$/i.test(cell("type"))) return null;
  const sku = cell("sku").replace(/^'/, "");
  const retailerId = sku || cell("id");
  if (retailerId === "") return { column: "sku", problem: "missing" };
  if (retailerId.length > retailerIdMaxLength) return { column: "sku", problem: "too_long" };
  if (cell("name") === "") return { column: "name", problem: "missing" };
  if (cell("name").length > titleMaxLength) return { column: "name", problem: "too_long" };
  if (cell("regular_price") === "") return { column: "regular_price", problem: "missing" };
  const price = readFeedPrice(cell("regular_price"), currency);
  if (typeof price === "string") return { column: "regular_price", problem: price };
  const sale = cell("sale_price") === "" ? null : readFeedPrice(cell("sale_price"), currency);
  if (typeof sale === "string") return { column: "sale_price", problem: sale };
  const options = [1, 2, 3].map((at) => cell(`attribute_${at}_value(s)`));
  const isVariation = /variation/i.test(cell("type"));
  const product = {
    retailerId,
    name: cell("name"),
    description: cutText(plainText(cell("description") || cell("short_description")), descriptionMaxLength),
    brand: cutText(cell("brands"), brandMaxLength) || null,
    category: cell("categories").split(",")[0]?.trim() || null,
    variant: isVariation ? options.filter(Boolean).join(" / ") || null : null,
    itemGroupId: isVariation ? cutText(cell("parent"), retailerIdMaxLength) || null : null,
    price,
    salePrice: sale && isLess(sale.amount, price.amount) ? sale : null,
    availability: availabilityOf(cell),
    isHidden: /^(0|-1)$/.test(cell("published")) || /^hidden$/i.test(cell("visibility_in_catalog")),
    link: readUrl(cell("external_url")),
    photoUrl: readUrl(cell("images").split(/,\s*(?=https?:)/)[0] ?? ""),
    morePhotoUrls: [],
    labels: [],
  };
  return { product, isIdMadeUp: sku === "" };
}

function availabilityOf(cell: FeedRow): Availability {
  if (/^backorder$/i.test(cell("in_stock?"))) return "available_for_order";
  if (cell("in_stock?") !== "0") return "in_stock";
  return /^(1|notify)$/i.test(cell("backorders_allowed?")) ? "available_for_order" : "out_of_stock";
}
