import type { Dialog360Request } from "./dialog360-request";
import { interactiveParts } from "./interactive-parts";
import { maxCarouselCards, minCarouselCards } from "./limits";
import { requireCount, requireSome } from "./require-limit";

export interface ProductCarouselRequestInput {
  body: string;
  /** One catalog for all cards. */
  vendorCatalogId: string;
  retailerIds: readonly string[];
}

/** Two to ten products side by side; throws a RangeError. Source: 360dialog.md §3.4. */
export function buildProductCarousel(input: ProductCarouselRequestInput): Dialog360Request {
  const { body, vendorCatalogId, retailerIds } = input;
  requireCount("number of cards", retailerIds.length, minCarouselCards, maxCarouselCards);
  return {
    type: "interactive",
    interactive: {
      type: "carousel",
      ...interactiveParts({ body }),
      action: {
        cards: retailerIds.map((retailerId, index) => ({
          card_index: index,
          type: "product",
          action: {
            product_retailer_id: requireSome("SKU", retailerId),
            catalog_id: requireSome("catalog id", vendorCatalogId),
          },
        })),
      },
    },
  };
}
