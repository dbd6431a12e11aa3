import { productParamsSchema } from "@/lib/catalog/product-detail-contract";
import { productHistorySchema } from "@/lib/orders/product-history-contract";
import { getProductHistory } from "@/lib/orders/server/get-product-history";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "orders.read", params: productParamsSchema, output: productHistorySchema },
  ({ staff, params }) => getProductHistory(staff, params.productId),
);
