import {
  appliedImportSchema,
  applyImportInputSchema,
  importParamsSchema,
} from "@/lib/catalog/import-contract";
import { applyImport } from "@/lib/catalog/server/apply-import";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const POST = staffRoute(
  {
    permission: "catalog.import",
    params: importParamsSchema,
    body: applyImportInputSchema,
    output: appliedImportSchema,
  },
  ({ staff, params: { importId }, body }) => applyImport(staff, { importId, ...body }),
);
