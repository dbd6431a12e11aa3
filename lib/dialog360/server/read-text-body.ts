import "server-only";
import type { Dialog360MessageBody } from "./inbound-event";
import { idOf, memberOf, textOf } from "./wire-value";

/** A text, or a question about a product of the catalog (360dialog.md §2.4). */
export function readTextBody(message: unknown): Dialog360MessageBody | null {
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
