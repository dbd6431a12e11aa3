import { importParamsSchema, importRunSchema } from "@/lib/catalog/import-contract";
import { discardImport } from "@/lib/catalog/server/discard-import";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  { permission: "catalog.import", params: importParamsSchema, output: importRunSchema },
  ({ staff, params: { importId } }) => discardImport(staff, importId),
);
