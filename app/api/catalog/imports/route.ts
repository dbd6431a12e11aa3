import { importListQuerySchema, importPageSchema, importRunSchema } from "@/lib/catalog/import-contract";
import { listImports } from "@/lib/catalog/server/list-imports";
import { readSentImport } from "@/lib/catalog/server/read-sent-import";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import { requireStaff } from "@/lib/staff/server/require-staff";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.import", query: importListQuerySchema, output: importPageSchema },
  ({ staff, query }) => listImports(staff, query),
);

/** The body may be a feed of any size and is read while it arrives. */
export const POST = publicRoute(async (request) => {
  requireSameOrigin(request);
  const staff = await requireStaff(request.headers, "catalog.import");
  return jsonResponse(importRunSchema.parse(await readSentImport(staff, request)));
});
