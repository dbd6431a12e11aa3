import "server-only";
import type { ProductListQuery, ProductPageDto } from "@/lib/catalog/contract";
import { searchTerms } from "@/lib/catalog/search-terms";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findSimilarProducts } from "./find-similar-products";
import { listProductsAt } from "./list-products-at";
import { readPoint, writePoint } from "./product-point";
import { productScope } from "./product-scope";
import { searchProducts } from "./product-search-store";

/**
 * A page of products. A search finds what holds every word, the exact SKU first, then what begins so; where
 * nothing does, what comes nearest, on one page. Throws `invalid_input` for a foreign cursor, `not_found`
 * for a collection that is not there.
 */
export async function listProducts(staff: StaffDto, query: ProductListQuery): Promise<ProductPageDto> {
  requirePermission(staff, "catalog.read");
  const terms = searchTerms(query.q);
  const scope = await productScope(query);
  const after = query.cursor === undefined ? null : readPoint(query.cursor);
  const found = await searchProducts(scope, terms, query.sort, after, query.limit + 1);
  if (found.length === 0 && after === null && terms.text !== "") {
    const similar = await findSimilarProducts(scope, terms, query.limit);
    return { items: await listProductsAt(similar), nextCursor: null, isSimilar: similar.length > 0 };
  }
  const shown = found.slice(0, query.limit);
  const last = found.length > query.limit ? shown.at(-1) : undefined;
  return { items: await listProductsAt(shown), nextCursor: last ? writePoint(last) : null, isSimilar: false };
}
