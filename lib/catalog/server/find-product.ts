import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { productDto } from "./product-dto";
import { findProductRow } from "./product-store";

/** A product that is in the feed and its catalog; null for one that is not, or not any more. */
export async function findProduct(
  staff: StaffDto,
  productId: string,
): Promise<{ product: ProductDto; catalogId: string } | null> {
  requirePermission(staff, "catalog.read");
  const row = await findProductRow(productId);
  return row && row.removedAt === null ? { product: productDto(row), catalogId: row.catalogId } : null;
}
