import "server-only";
import { findProductsByRetailerIds } from "@/lib/catalog/server/find-products-by-retailer-ids";
import type { MessageContent } from "@/lib/conversations/message-content";
import type { Dialog360MessageBody } from "@/lib/dialog360/server/inbound-event";
import { cartContent } from "@/lib/orders/cart-content";
import type { Tx } from "@/lib/server/db";

type AskedProduct = Extract<Dialog360MessageBody, { type: "text" }>["product"];

/** What a delivered message shows in the thread. An edit shows what the message now says. */
export async function contentOfMessage(
  tx: Tx,
  body: Dialog360MessageBody,
  catalogId: string | null,
): Promise<MessageContent> {
  switch (body.type) {
    case "text":
      return { kind: "text", text: body.text, product: await nameProduct(tx, body.product, catalogId) };
    case "order":
      return cartContent(body, null);
    case "media": {
      const { mediaKind, caption, fileName, isVoice, isAnimated } = body;
      return { kind: "media", mediaKind, caption, fileName, isVoice, isAnimated };
    }
    case "location": {
      const { latitude, longitude, name, address, url } = body;
      return { kind: "location", latitude, longitude, name, address, url };
    }
    case "contacts":
      return { kind: "contacts", contacts: body.contacts };
    case "choice":
      return { kind: "choice", of: body.of, title: body.title, description: body.description };
    case "form":
      return { kind: "form", form: body.form, text: body.text, fields: body.fields };
    case "call_permission":
      return { kind: "call_permission", isGranted: body.isGranted };
    case "reaction":
      return { kind: "reaction", emoji: body.emoji || null };
    case "system":
      return { kind: "system", event: body.systemType, text: body.text };
    case "welcome":
      return { kind: "welcome" };
    case "edit":
      return contentOfMessage(tx, body.body, catalogId);
    case "revoke":
      return { kind: "other", type: "revoked", text: null };
    case "unsupported": {
      const [error] = body.errors;
      return { kind: "unsupported", type: body.vendorType, detail: error?.detail ?? error?.title ?? null };
    }
    case "other":
      return { kind: "other", type: body.vendorType, text: body.text };
  }
}

async function nameProduct(tx: Tx, product: AskedProduct, catalogId: string | null) {
  if (product === null) return null;
  const { retailerId, vendorCatalogId } = product;
  const catalog = vendorCatalogId === null ? catalogId && { catalogId } : { vendorCatalogId };
  const found = catalog ? await findProductsByRetailerIds(catalog, [retailerId], tx) : undefined;
  return { retailerId, name: found?.get(retailerId)?.name ?? null };
}
