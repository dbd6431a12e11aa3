import "server-only";
import { variantsMax } from "@/lib/catalog/product-detail-contract";
import { clientOf } from "@/lib/server/prisma";
import type { ProductRow } from "./product-store";

/** Removed products too: an old order still leads to them. */
export async function findProductDetailRow(
  id: string,
): Promise<(ProductRow & { catalog: { importedAt: Date | null } }) | null> {
  return clientOf().product.findUnique({
    where: { id },
    include: { catalog: { select: { importedAt: true } } },
  });
}

/** What is in the feed of an item group, by variant. */
export async function listVariantRows(catalogId: string, itemGroupId: string): Promise<ProductRow[]> {
  return clientOf().product.findMany({
    where: { catalogId, itemGroupId, removedAt: null },
    orderBy: [{ variant: "asc" }, { id: "asc" }],
    take: variantsMax,
  });
}
