import {
  importParamsSchema,
  importProductPageSchema,
  importProductsQuerySchema,
} from "@/lib/catalog/import-contract";
import { listImportProducts } from "@/lib/catalog/server/list-import-products";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "catalog.import",
    params: importParamsSchema,
    query: importProductsQuerySchema,
    output: importProductPageSchema,
  },
  ({ staff, params: { importId }, query }) => listImportProducts(staff, importId, query),
);
