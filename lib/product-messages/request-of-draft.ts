import { buildProduct } from "@/lib/dialog360/build-product";
import { buildProductList } from "@/lib/dialog360/build-product-list";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { ProductMessageDraft } from "./contract";

/** The draft as 360dialog wants it. Throws a RangeError where `findProblems` would have found a limit broken. */
export function requestOfDraft(draft: ProductMessageDraft, vendorCatalogId: string): Dialog360Request {
  const { header, body, footer, sections } = draft;
  if (draft.kind === "multi") return buildProductList({ vendorCatalogId, header, body, footer, sections });
  const retailerId = sections.flatMap(({ retailerIds }) => retailerIds)[0] ?? "";
  return buildProduct({ vendorCatalogId, retailerId, body, footer });
}
