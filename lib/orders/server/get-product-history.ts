import "server-only";
import { getProduct } from "@/lib/catalog/server/get-product";
import type { ProductHistoryDto } from "@/lib/orders/product-history-contract";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findOrderedHistory, findSentHistory } from "./product-history-store";

/** Where a product was sent and how often it was ordered, removed products too. Throws `not_found`. */
export async function getProductHistory(staff: StaffDto, productId: string): Promise<ProductHistoryDto> {
  requirePermission(staff, "orders.read");
  requirePermission(staff, "productMessages.read");
  const { catalogId, retailerId } = await getProduct(staff, productId);
  const [sent, ordered] = await Promise.all([
    findSentHistory(catalogId, retailerId),
    findOrderedHistory(productId),
  ]);
  return { sent, ordered };
}
