import type { Dialog360Request } from "./dialog360-request";
import { interactiveParts } from "./interactive-parts";
import { requireSome } from "./require-limit";

export interface CatalogMessageRequestInput {
  body: string;
  footer?: string | null;
  /** Whose picture stands for the catalog; without one the vendor may refuse (131009, 360dialog.md §4.2). */
  thumbnailRetailerId: string | null;
}

/**
 * The whole catalog; throws a RangeError. It has no header, and `parameters` is left out rather than empty.
 * Source: 360dialog.md §3.3.
 */
export function buildCatalogMessage(input: CatalogMessageRequestInput): Dialog360Request {
  const { body, footer, thumbnailRetailerId } = input;
  return {
    type: "interactive",
    interactive: {
      type: "catalog_message",
      ...interactiveParts({ body, footer: footer ?? null }),
      action: {
        name: "catalog_message",
        ...(thumbnailRetailerId === null
          ? {}
          : { parameters: { thumbnail_product_retailer_id: requireSome("SKU", thumbnailRetailerId) } }),
      },
    },
  };
}
