import { buildCatalogMessage } from "@/lib/dialog360/build-catalog-message";
import { buildProduct } from "@/lib/dialog360/build-product";
import { buildProductCarousel } from "@/lib/dialog360/build-product-carousel";
import { buildProductList } from "@/lib/dialog360/build-product-list";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { ProductMessageDraft } from "./contract";

/** The draft as 360dialog wants it. Throws a RangeError where `findProblems` would have found a limit broken. */
export function requestOfDraft(draft: ProductMessageDraft, vendorCatalogId: string): Dialog360Request {
  const { header, body, footer, sections } = draft;
  const retailerIds = sections.flatMap((section) => section.retailerIds);
  const retailerId = retailerIds[0] ?? "";
  refuseMore(draft, retailerIds);
  switch (draft.kind) {
    case "single":
      return buildProduct({ vendorCatalogId, retailerId, body, footer });
    case "multi":
      return buildProductList({ vendorCatalogId, header, body, footer, sections });
    case "carousel":
      return buildProductCarousel({ vendorCatalogId, body, retailerIds });
    case "catalog":
      return buildCatalogMessage({ body, footer, thumbnailRetailerId: retailerId });
  }
}

/** What the builders have no place for must not be dropped in silence. */
function refuseMore({ kind, header, footer }: ProductMessageDraft, retailerIds: readonly string[]): void {
  if (kind !== "multi" && header !== "") throw new RangeError(`a ${kind} message has no header`);
  if (kind === "carousel" && footer !== "") throw new RangeError("a carousel has no footer");
  if ((kind === "single" || kind === "catalog") && retailerIds.length !== 1)
    throw new RangeError(`a ${kind} message shows one product, not ${retailerIds.length}`);
  if (new Set(retailerIds).size < retailerIds.length) throw new RangeError("two products are the same");
}
