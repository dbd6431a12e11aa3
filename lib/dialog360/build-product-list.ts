import type { Dialog360Request } from "./dialog360-request";
import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  maxProducts,
  maxSections,
  sectionTitleMaxLength,
} from "./limits";
import { requireCount, requireLength } from "./require-limit";

export interface ProductListRequestInput {
  vendorCatalogId: string;
  header: string;
  body: string;
  /** Empty or null leaves the part out. */
  footer?: string | null;
  /** A title may be empty only when there is one section. */
  sections: readonly { title?: string | null; retailerIds: readonly string[] }[];
}

/**
 * A multi-product message in the shape of 360dialog's page "Single and Multi Product Messages".
 * Throws a RangeError when a limit of `limits.ts` is violated.
 */
export function buildProductList({
  vendorCatalogId,
  header,
  body,
  footer,
  sections,
}: ProductListRequestInput): Dialog360Request {
  requireCount("number of sections", sections.length, 1, maxSections);
  requireCount(
    "number of products",
    sections.flatMap(({ retailerIds }) => retailerIds).length,
    1,
    maxProducts,
  );
  const titleMinLength = sections.length > 1 ? 1 : 0;
  return {
    type: "interactive",
    interactive: {
      type: "product_list",
      header: { type: "text", text: requireLength("header", header, 1, headerMaxLength) },
      body: { text: requireLength("body", body, 1, bodyMaxLength) },
      ...(footer ? { footer: { text: requireLength("footer", footer, 1, footerMaxLength) } } : {}),
      action: {
        catalog_id: requireLength("catalog id", vendorCatalogId, 1, Number.POSITIVE_INFINITY),
        sections: sections.map(({ title, retailerIds }) => {
          requireCount("number of products in a section", retailerIds.length, 1, maxProducts);
          const text = requireLength("section title", title ?? "", titleMinLength, sectionTitleMaxLength);
          return {
            ...(text === "" ? {} : { title: text }),
            product_items: retailerIds.map((retailerId) => ({
              product_retailer_id: requireLength("SKU", retailerId, 1, Number.POSITIVE_INFINITY),
            })),
          };
        }),
      },
    },
  };
}
