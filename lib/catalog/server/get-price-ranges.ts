import "server-only";
import type { PriceRangesDto, ProductFilter } from "@/lib/catalog/contract";
import { priceBounds } from "@/lib/catalog/price-bounds";
import { searchTerms } from "@/lib/catalog/search-terms";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countByPrice, findPriceQuartiles } from "./product-facet-store";
import { productScope } from "./product-scope";

/**
 * Ranges of prices with how many products each would leave of a list, whatever range is chosen now. A price
 * on a bound is in both. Throws `not_found` for a collection that is not there.
 */
export async function getPriceRanges(staff: StaffDto, filter: ProductFilter): Promise<PriceRangesDto> {
  requirePermission(staff, "catalog.read");
  const { priceFrom: _from, priceTo: _to, ...others } = filter;
  const scope = await productScope(others);
  const terms = searchTerms(filter.q);
  const bounds = priceBounds((await findPriceQuartiles(scope, terms)) ?? []);
  if (bounds.length === 0) return { ranges: [] };
  const ranges = [...bounds, null].map((to, at) => ({ from: bounds[at - 1] ?? null, to }));
  const counts = await countByPrice(scope, terms, ranges);
  return {
    ranges: ranges
      .map((range, at) => ({ ...range, count: counts[at] ?? 0 }))
      .filter(({ count }) => count > 0),
  };
}
