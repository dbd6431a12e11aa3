import type { Dialog360Request } from "./dialog360-request";
import { bodyMaxLength, footerMaxLength } from "./limits";
import { requireLength } from "./require-limit";

export interface ProductRequestInput {
  vendorCatalogId: string;
  retailerId: string;
  /** Empty or null leaves the part out. */
  body?: string | null;
  footer?: string | null;
}

/**
 * A single-product message in the shape of 360dialog's page "Single and Multi Product Messages".
 * Throws a RangeError when a limit of `limits.ts` is violated.
 */
export function buildProduct({
  vendorCatalogId,
  retailerId,
  body,
  footer,
}: ProductRequestInput): Dialog360Request {
  return {
    type: "interactive",
    interactive: {
      type: "product",
      ...(body ? { body: { text: requireLength("body", body, 1, bodyMaxLength) } } : {}),
      ...(footer ? { footer: { text: requireLength("footer", footer, 1, footerMaxLength) } } : {}),
      action: {
        catalog_id: requireLength("catalog id", vendorCatalogId, 1, Number.POSITIVE_INFINITY),
        product_retailer_id: requireLength("SKU", retailerId, 1, Number.POSITIVE_INFINITY),
      },
    },
  };
}
