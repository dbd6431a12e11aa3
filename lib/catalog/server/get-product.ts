import "server-only";
import type { ProductDetailDto, ProductVariantDto } from "@/lib/catalog/product-detail-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findProductDetailRow, listVariantRows } from "./product-detail-store";
import { productDto } from "./product-dto";
import { morePhotoPath } from "./product-photo-key";
import type { ProductRow } from "./product-store";

/** One product, also one that has left the feed. Throws `not_found`. */
export async function getProduct(staff: StaffDto, productId: string): Promise<ProductDetailDto> {
  requirePermission(staff, "catalog.read");
  const row = await findProductDetailRow(productId);
  if (!row) throw new AppError("not_found", "There is no such product.");
  const { catalogId, itemGroupId, link, labels, morePhotoUrls, removedAt } = row;
  const group = itemGroupId === null ? [] : await listVariantRows(catalogId, itemGroupId);
  const product = productDto(row);
  const further = morePhotoUrls
    .filter((url) => url !== row.photoUrl)
    .map((url) => morePhotoPath(row.id, url));
  const importedAt = row.catalog.importedAt?.toISOString() ?? null;
  return {
    ...product,
    catalogId,
    link,
    labels,
    photoPaths: [...(product.photoPath === null ? [] : [product.photoPath]), ...further],
    variants: group.length > 1 ? group.map(variantDto) : [],
    // What an import misses it marks as removed: all else was in the last one.
    seenAt: removedAt === null ? importedAt : null,
    removedAt: removedAt?.toISOString() ?? null,
  };
}

function variantDto(row: ProductRow): ProductVariantDto {
  const { id, retailerId, name, variant, price, salePrice, availability, photoPath } = productDto(row);
  return { id, retailerId, name, variant, price, salePrice, availability, photoPath };
}
