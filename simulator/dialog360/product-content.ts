import type { Interactive } from "./message-schema";
import { type Sendable, type Shelf, sendable, unsendable } from "./sendable-content";

type Products = Extract<Interactive, { type: "product" | "product_list" | "catalog_message" | "carousel" }>;

export const notFound = unsendable(131009, "Products not found in FB Catalog");

export function knownIds(shelf: Shelf): ReadonlySet<string> {
  const visible = shelf.products.filter((product) => product.visibility === "published");
  return new Set(visible.map((product) => product.retailerId));
}

export function productContent(interactive: Products, shelf: Shelf): Sendable {
  const known = knownIds(shelf);
  const isOurs = (catalogId: string) => catalogId === shelf.line.catalogId;
  switch (interactive.type) {
    case "product": {
      const { catalog_id, product_retailer_id: retailerId } = interactive.action;
      if (!isOurs(catalog_id) || !known.has(retailerId)) return notFound;
      const { body, footer } = interactive;
      return sendable({ kind: "product", body: body?.text, footer: footer?.text, retailerId });
    }
    case "product_list": {
      if (!isOurs(interactive.action.catalog_id)) return notFound;
      const { header, body, footer, action } = interactive;
      const { sections, unknownIds } = knownSections(action.sections, known);
      if (sections.length === 0) return notFound;
      const words = { header: header.text, body: body.text, footer: footer?.text };
      return sendable({ kind: "product_list", ...words, sections }, unknownIds);
    }
    case "catalog_message": {
      const { thumbnail_product_retailer_id: thumbnailId } = interactive.action.parameters;
      if (!known.has(thumbnailId)) return notFound;
      const { body, footer } = interactive;
      return sendable({ kind: "catalog", body: body.text, footer: footer?.text, thumbnailId });
    }
    case "carousel": {
      const cards = interactive.action.cards.toSorted((one, other) => one.card_index - other.card_index);
      const retailerIds = cards.map(({ action }) => action.product_retailer_id);
      const isKnown = cards.every(({ action }) => isOurs(action.catalog_id));
      if (!isKnown || !retailerIds.every((id) => known.has(id))) return notFound;
      return sendable({ kind: "carousel", body: interactive.body.text, retailerIds });
    }
  }
}

type AskedSection = { title?: string | undefined; product_items: readonly { product_retailer_id: string }[] };

export function knownSections(asked: readonly AskedSection[], known: ReadonlySet<string>) {
  const all = asked.map(({ title, product_items }) => ({
    title,
    retailerIds: product_items.map((item) => item.product_retailer_id),
  }));
  const sections = all
    .map(({ title, retailerIds }) => ({ title, retailerIds: retailerIds.filter((id) => known.has(id)) }))
    .filter((section) => section.retailerIds.length > 0);
  const unknownIds = all.flatMap((section) => section.retailerIds).filter((id) => !known.has(id));
  return { sections, unknownIds: [...new Set(unknownIds)] };
}
