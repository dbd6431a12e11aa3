import "server-only";
import { findProductsByRetailerIds } from "@/lib/catalog/server/find-products-by-retailer-ids";
import type { MessageContent } from "@/lib/conversations/message-content";
import type { Dialog360MessageBody } from "@/lib/dialog360/server/inbound-event";
import { cartContent } from "@/lib/orders/cart-content";
import type { Tx } from "@/lib/server/db";

type AskedProduct = Extract<Dialog360MessageBody, { type: "text" }>["product"];

/** What a delivered message shows in the thread, and the words it is found by. */
export async function contentOfMessage(
  tx: Tx,
  body: Dialog360MessageBody,
  catalogId: string | null,
): Promise<{ content: MessageContent; text: string | null }> {
  switch (body.type) {
    case "text": {
      const content = {
        kind: "text",
        text: body.text,
        product: await nameProduct(tx, body.product, catalogId),
      } as const;
      return { content, text: body.text };
    }
    case "order":
      return { content: cartContent(body, null), text: body.note };
    case "other":
      return { content: { kind: "other", type: body.vendorType, text: body.text }, text: body.text };
    default:
      return { content: { kind: "other", type: body.type, text: null }, text: null };
  }
}

async function nameProduct(tx: Tx, product: AskedProduct, catalogId: string | null) {
  if (product === null) return null;
  const { retailerId, vendorCatalogId } = product;
  const catalog = vendorCatalogId === null ? catalogId && { catalogId } : { vendorCatalogId };
  const found = catalog ? await findProductsByRetailerIds(catalog, [retailerId], tx) : undefined;
  return { retailerId, name: found?.get(retailerId)?.name ?? null };
}
