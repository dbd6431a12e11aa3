import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import { findProductsByRetailerIds } from "@/lib/catalog/server/find-products-by-retailer-ids";
import type { DraftProductsInput } from "@/lib/product-messages/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";

/** What the catalog says now of the products of a draft, which may be days old; unknown ones are left out. */
export async function listDraftProducts(staff: StaffDto, input: DraftProductsInput): Promise<ProductDto[]> {
  requirePermission(staff, "productMessages.send");
  const found = await findProductsByRetailerIds({ catalogId: input.catalogId }, input.retailerIds);
  return [...found.values()].filter(({ isRemoved }) => !isRemoved);
}
