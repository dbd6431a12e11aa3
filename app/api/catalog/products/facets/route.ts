import { productFacetQuerySchema, productFacetSchema } from "@/lib/catalog/contract";
import { getProductFacet } from "@/lib/catalog/server/get-product-facet";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.read", query: productFacetQuerySchema, output: productFacetSchema },
  ({ staff, query }) => getProductFacet(staff, query),
);
