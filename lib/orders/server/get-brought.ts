import "server-only";
import type { BroughtDto, BroughtProduct } from "@/lib/orders/brought-contract";
import { AppError } from "@/lib/shared/app-error";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { countBrought, listBroughtOrders, listTakenProducts, type TakenProduct } from "./brought-store";
import { toOrderSummary } from "./order-dto";
import { listOrderRows } from "./order-store";
import { findShownProducts, listSentRows } from "./sent-message-store";

const shownOrders = 100;

/** What one sent product message brought: carts, orders, revenue, products taken and never. Throws `not_found`. */
export async function getBrought(staff: StaffDto, productMessageId: string): Promise<BroughtDto> {
  requirePermission(staff, "productMessages.read");
  const ids = [productMessageId];
  const [[sent], counts, orders, shown, taken] = await Promise.all([
    listSentRows(ids),
    countBrought(ids),
    listBroughtOrders(productMessageId, shownOrders),
    findShownProducts(ids),
    listTakenProducts(ids),
  ]);
  const brought = counts.get(productMessageId);
  if (!sent || !brought) throw new AppError("not_found", "There is no such product message.");
  const rows = await listOrderRows(orders.map(({ id }) => id));
  const probable = new Set(orders.flatMap(({ id, isProbable }) => (isProbable ? id : [])));
  return {
    ...brought,
    orders: rows.map((row) => ({ ...toOrderSummary(row), isProbable: probable.has(row.id) })),
    products: productsOf(
      sent.kind === "catalog" ? null : sent.retailerIds,
      shown.get(productMessageId) ?? [],
      taken,
    ),
  };
}

/** Of a whole catalog, only what was taken: what never was is the rest of the catalog. */
function productsOf(
  retailerIds: readonly string[] | null,
  shown: readonly Pick<BroughtProduct, "retailerId" | "name" | "photoPath">[],
  taken: readonly TakenProduct[],
): BroughtProduct[] {
  const looks = new Map(shown.map((product) => [product.retailerId, product]));
  const asked = retailerIds && new Set(retailerIds);
  const takenSkus = new Set(taken.map(({ retailerId }) => retailerId));
  const lookOf = (sku: string, name: string | null) =>
    looks.get(sku) ?? { retailerId: sku, name, photoPath: null };
  return [
    ...taken.map(({ retailerId, name, quantity, cartCount }) => ({
      ...lookOf(retailerId, name),
      ...{ quantity, cartCount, wasShown: asked?.has(retailerId) ?? true },
    })),
    ...(retailerIds ?? [])
      .filter((sku) => !takenSkus.has(sku))
      .map((sku) => ({ ...lookOf(sku, null), quantity: 0, cartCount: 0, wasShown: true })),
  ];
}
