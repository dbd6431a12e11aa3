import type { ShopProduct } from "@/simulator/shop/products";
import { formattedPrice } from "./formatted-price";

export interface FieldContext {
  /** Where the shop's pages and pictures are. */
  baseUrl: string;
  priceLocale: string | undefined;
}

type Field = (product: ShopProduct, context: FieldContext) => unknown;

const none: Field = () => undefined;

/** Fields of a product item. Source: 360dialog.md §9.1, and Meta's SDK that it names, read 2026-11-25. */
const fields: Readonly<Record<string, Field>> = {
  id: ({ retailerId }) => itemIdOf(retailerId),
  retailer_id: ({ retailerId }) => retailerId,
  name: ({ name }) => name,
  description: ({ description }) => description,
  price: ({ price, currency }, { priceLocale }) => formattedPrice(price, currency, priceLocale),
  sale_price: ({ salePrice, currency }, { priceLocale }) =>
    salePrice === undefined ? undefined : formattedPrice(salePrice, currency, priceLocale),
  sale_price_start_date: none,
  sale_price_end_date: none,
  currency: ({ currency }) => currency,
  availability: ({ availability }) => availability,
  condition: () => "new",
  brand: ({ brand }) => brand,
  category: none,
  product_type: ({ category }) => category,
  image_url: ({ retailerId }, { baseUrl }) => `${baseUrl}/shop/pictures/${retailerId}.jpg`,
  additional_image_urls: none,
  url: ({ retailerId }, { baseUrl }) => `${baseUrl}/shop/products/${retailerId}`,
  inventory: none,
  retailer_product_group_id: ({ itemGroupId }) => itemGroupId,
  color: none,
  size: ({ size }) => size,
  pattern: none,
  material: none,
  custom_label_0: none,
  custom_label_1: none,
  custom_label_2: none,
  custom_label_3: none,
  custom_label_4: none,
  review_status: () => "approved",
  visibility: ({ visibility }) => visibility,
};

export function isField(name: string): boolean {
  return Object.hasOwn(fields, name);
}

/** What was asked for and the item's id, which comes unasked; a field without a value is left out. */
export function productItem(product: ShopProduct, names: readonly string[], context: FieldContext) {
  const asked = [...new Set([...names, "id"])].map((name) => [name, fields[name]?.(product, context)]);
  return Object.fromEntries(asked.filter(([, value]) => value !== undefined));
}

/** A number that stays the same for a SKU. */
function itemIdOf(retailerId: string): string {
  const sum = [...retailerId].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1e12, 7);
  return `7${sum.toString().padStart(12, "0")}`;
}
