import { badLinePageSchema, badLinesQuerySchema, importParamsSchema } from "@/lib/catalog/import-contract";
import { listBadLines } from "@/lib/catalog/server/list-bad-lines";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  {
    permission: "catalog.import",
    params: importParamsSchema,
    query: badLinesQuerySchema,
    output: badLinePageSchema,
  },
  ({ staff, params: { importId }, query }) => listBadLines(staff, importId, query),
);
