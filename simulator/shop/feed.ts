import type { ShopProduct } from "./product";

type Column = readonly [name: string, value: (product: ShopProduct, baseUrl: string) => string];

/** Names and spellings as in Meta's product feed (developers.facebook.com catalog reference). */
const columns: readonly Column[] = [
  ["id", (product) => product.retailerId],
  ["title", (product) => product.name],
  ["description", (product) => product.description],
  ["availability", (product) => product.availability],
  ["condition", () => "new"],
  ["price", (product) => `${product.price} ${product.currency}`],
  ["sale_price", ({ salePrice, currency }) => (salePrice ? `${salePrice} ${currency}` : "")],
  ["link", (product, baseUrl) => `${baseUrl}/shop/products/${product.retailerId}`],
  ["image_link", (product, baseUrl) => `${baseUrl}/shop/pictures/${product.retailerId}.jpg`],
  ["brand", (product) => product.brand],
  ["item_group_id", (product) => product.itemGroupId ?? ""],
  ["size", (product) => product.size ?? ""],
  ["product_type", (product) => product.category],
  ["status", () => "active"],
  ["visibility", (product) => product.visibility],
];

function quoted(field: string): string {
  return /[\s",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** The whole feed as CSV, one line per product, hidden ones included. */
export function renderFeedCsv(products: readonly ShopProduct[], baseUrl: string): string {
  const header = columns.map(([name]) => name).join(",");
  const rows = products.map((product) =>
    columns.map(([, value]) => quoted(value(product, baseUrl))).join(","),
  );
  return `${[header, ...rows].join("\n")}\n`;
}
