import "server-only";
import type { Dialog360MessageBody, Dialog360OrderItem } from "./inbound-event";
import { idOf, listOf, memberOf, recordOf, textOf, wordOf } from "./wire-value";

/** A cart (360dialog.md §5). */
export function readOrderBody(message: unknown): Dialog360MessageBody | null {
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
