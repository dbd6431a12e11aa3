import { productDetailSchema, productParamsSchema } from "@/lib/catalog/product-detail-contract";
import { getProduct } from "@/lib/catalog/server/get-product";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", params: productParamsSchema, output: productDetailSchema },
  ({ staff, params }) => getProduct(staff, params.productId),
);
