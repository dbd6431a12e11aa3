import "server-only";
import { categoryPaths } from "@/lib/catalog/category-paths";
import { facetValuesMax, type ProductFacetDto, type ProductFacetQuery } from "@/lib/catalog/contract";
import { foldText } from "@/lib/catalog/fold-text";
import { searchTerms } from "@/lib/catalog/search-terms";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countByFacet, type FacetGroup } from "./product-facet-store";
import { productScope } from "./product-scope";

/**
 * What products can be narrowed by, and how many each choice would leave. Throws `not_found` for a
 * collection that is not there.
 */
export async function getProductFacet(staff: StaffDto, query: ProductFacetQuery): Promise<ProductFacetDto> {
  requirePermission(staff, "catalog.read");
  const { facet, find, ...filter } = query;
  const own = facet === "label" ? {} : { [facet]: undefined };
  const found = await countByFacet(facet, await productScope({ ...filter, ...own }), searchTerms(filter.q));
  const groups = facet === "category" ? withAncestors(found) : found;
  const sought = foldText(find);
  const values = groups.filter(({ value }) => foldText(value).includes(sought));
  return { values: values.slice(0, facetValuesMax), isCapped: values.length > facetValuesMax };
}

/** Choosing a category takes in those below it, so they count there too. */
function withAncestors(groups: readonly FacetGroup[]): FacetGroup[] {
  const counts = new Map<string, number>();
  for (const { value, count } of groups)
    for (const path of categoryPaths(value)) counts.set(path, (counts.get(path) ?? 0) + count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
