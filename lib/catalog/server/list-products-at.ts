import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import { productDto } from "./product-dto";
import { listProductRowsByIds } from "./product-store";
import type { TierPoint } from "./product-tier-store";

/** The products of these points, in their order. */
export async function listProductsAt(points: readonly TierPoint[]): Promise<ProductDto[]> {
  return (await listProductRowsByIds(points.map(({ id }) => id))).map(productDto);
}
