import { importParamsSchema, importRunSchema } from "@/lib/catalog/import-contract";
import { getImport } from "@/lib/catalog/server/get-import";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.import", params: importParamsSchema, output: importRunSchema },
  ({ staff, params: { importId } }) => getImport(staff, importId),
);
