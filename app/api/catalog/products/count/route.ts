import { productCountSchema, productFilterSchema } from "@/lib/catalog/contract";
import { getProductCount } from "@/lib/catalog/server/get-product-count";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", query: productFilterSchema, output: productCountSchema },
  ({ staff, query }) => getProductCount(staff, query),
);
