import { catalogParamsSchema, graphImportInputSchema } from "@/lib/catalog/graph-contract";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { readGraphImport } from "@/lib/catalog/server/read-graph-import";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "catalog.import",
    params: catalogParamsSchema,
    body: graphImportInputSchema,
    output: importRunSchema,
  },
  ({ staff, params, body }) => readGraphImport(staff, { ...params, ...body }),
);
