import type { ShopProduct } from "@/simulator/shop/products";
import type { ChatContent } from "@/simulator/state/chat-message";
import type { ProductListMessage, ProductMessage, SendableMessage } from "./message-schema";

type Sendable = { content: ChatContent; unknownIds: string[] };

/**
 * What is left of a message when the products that the catalog lacks are dropped; null when none is left.
 * A list with some unknown products is sent without them (360dialog.md §3.5).
 */
export function sendableContent(
  message: SendableMessage,
  catalogId: string,
  products: readonly ShopProduct[],
): Sendable | null {
  if (message.type === "text") {
    return { content: { kind: "text", text: message.text.body }, unknownIds: [] };
  }
  const { interactive } = message;
  if (interactive.action.catalog_id !== catalogId) return null;
  const visible = products.filter((product) => product.visibility === "published");
  const known = new Set(visible.map((product) => product.retailerId));
  return interactive.type === "product" ? singleProduct(interactive, known) : productList(interactive, known);
}

function singleProduct(
  interactive: ProductMessage["interactive"],
  known: ReadonlySet<string>,
): Sendable | null {
  const retailerId = interactive.action.product_retailer_id;
  if (!known.has(retailerId)) return null;
  const { body, footer } = interactive;
  return {
    content: { kind: "product", body: body?.text, footer: footer?.text, retailerId },
    unknownIds: [],
  };
}

function productList(
  interactive: ProductListMessage["interactive"],
  known: ReadonlySet<string>,
): Sendable | null {
  const asked = interactive.action.sections.map((section) => ({
    title: section.title,
    retailerIds: section.product_items.map((item) => item.product_retailer_id),
  }));
  const sections = asked
    .map(({ title, retailerIds }) => ({
      title,
      retailerIds: retailerIds.filter((retailerId) => known.has(retailerId)),
    }))
    .filter((section) => section.retailerIds.length > 0);
  if (sections.length === 0) return null;
  const unknownIds = asked
    .flatMap((section) => section.retailerIds)
    .filter((retailerId) => !known.has(retailerId));
  const { header, body, footer } = interactive;
  return {
    content: {
      kind: "product_list",
      header: header.text,
      body: body.text,
      footer: footer?.text,
      sections,
    },
    unknownIds: [...new Set(unknownIds)],
  };
}
