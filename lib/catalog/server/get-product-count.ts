import "server-only";
import { countMax, type ProductCountDto, type ProductFilter } from "@/lib/catalog/contract";
import { searchTerms } from "@/lib/catalog/search-terms";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import type { ProductScope } from "./product-condition-store";
import { productScope } from "./product-scope";
import { countProductsFound } from "./product-search-store";

/** How many products a filter and a search leave. Throws `not_found` for a collection that is not there. */
export async function getProductCount(staff: StaffDto, filter: ProductFilter): Promise<ProductCountDto> {
  requirePermission(staff, "catalog.read");
  return countIn(await productScope(filter), filter.q);
}

export async function countIn(scope: ProductScope, q = ""): Promise<ProductCountDto> {
  const count = await countProductsFound(scope, searchTerms(q), countMax);
  return { count: Math.min(count, countMax), isCapped: count > countMax };
}
