import { productListQuerySchema, productPageSchema } from "@/lib/catalog/contract";
import { listProducts } from "@/lib/catalog/server/list-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", query: productListQuerySchema, output: productPageSchema },
  ({ staff, query }) => listProducts(staff, query),
);
