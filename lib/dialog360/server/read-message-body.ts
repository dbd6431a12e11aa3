import "server-only";
import type { Dialog360MessageBody, Dialog360OrderItem } from "./inbound-event";
import { idOf, listOf, memberOf, recordOf, textOf, wordOf } from "./wire-value";

/** What a message says, by the types of 360dialog.md §2.4 and §5; a type without a shape of its own is `other`. */
export function readMessageBody(message: unknown): Dialog360MessageBody {
  const type = typeOf(message);
  return (
    (type === "order" ? readOrder(message) : null) ??
    (type === "text" ? readText(message) : null) ??
    readOther(message, type)
  );
}

function typeOf(message: unknown): string {
  const named = wordOf(memberOf(message, "type"));
  if (named !== "") return named;
  return ["order", "text"].find((type) => recordOf(memberOf(message, type))) ?? "unknown";
}

function readOrder(message: unknown): Dialog360MessageBody | null {
  const order = recordOf(memberOf(message, "order"));
  if (!order) return null;
  return {
    type: "order",
    vendorCatalogId: idOf(order.catalog_id),
    // Meta sends "" when the customer wrote no note (360dialog.md §5).
    note: textOf(order.text) || null,
    items: listOf(order.product_items).map(readOrderItem),
  };
}

function readOrderItem(item: unknown): Dialog360OrderItem {
  return {
    retailerId: wordOf(recordOf(item) ? memberOf(item, "product_retailer_id") : item),
    quantityRaw: wordOf(memberOf(item, "quantity")),
    itemPriceRaw: wordOf(memberOf(item, "item_price")),
    currencyRaw: wordOf(memberOf(item, "currency")),
  };
}

function readText(message: unknown): Dialog360MessageBody | null {
  const text = textOf(memberOf(memberOf(message, "text"), "body"));
  if (text === null) return null;
  const product = memberOf(memberOf(message, "context"), "referred_product");
  const retailerId = idOf(memberOf(product, "product_retailer_id"));
  return {
    type: "text",
    text,
    product:
      retailerId === null ? null : { vendorCatalogId: idOf(memberOf(product, "catalog_id")), retailerId },
  };
}

function readOther(message: unknown, vendorType: string): Dialog360MessageBody {
  return { type: "other", vendorType, text: readableTextOf(message, vendorType) };
}

/** Where each type keeps the part a person can read. */
const readableMembers: readonly (readonly string[])[] = [
  ["caption"],
  ["text"],
  ["body"],
  ["emoji"],
  ["button_reply", "title"],
  ["list_reply", "title"],
  ["nfm_reply", "body"],
  ["name"],
  ["address"],
  ["filename"],
];

function readableTextOf(message: unknown, vendorType: string): string | null {
  const content = memberOf(message, vendorType);
  for (const path of readableMembers) {
    const text = textOf(path.reduce(memberOf, content));
    if (text) return text;
  }
  return null;
}
