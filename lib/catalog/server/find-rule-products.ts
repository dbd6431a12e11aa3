import "server-only";
import type { CollectionRule, RulePreviewDto } from "@/lib/catalog/collection-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countIn } from "./get-product-count";
import { listProductsAt } from "./list-products-at";
import { wholeCatalog } from "./product-scope";
import { listCollectionPoints } from "./product-search-store";

const productsShown = 12;

/** What a rule would hold if it were a collection now: how many, and the first by name. */
export async function findRuleProducts(
  staff: StaffDto,
  { catalogId, rule }: { catalogId: string; rule: CollectionRule },
): Promise<RulePreviewDto> {
  requirePermission(staff, "catalog.read");
  const scope = { ...wholeCatalog(catalogId), collection: { kind: "rule" as const, rule } };
  const [products, points] = await Promise.all([
    countIn(scope),
    listCollectionPoints(scope, null, productsShown),
  ]);
  return { products, first: await listProductsAt(points) };
}
