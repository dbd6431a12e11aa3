import { feedMaxBytes } from "@/lib/catalog/contract";
import {
  addressImportInputSchema,
  fileImportQuerySchema,
  importListQuerySchema,
  importPageSchema,
  importRunSchema,
} from "@/lib/catalog/import-contract";
import { listImports } from "@/lib/catalog/server/list-imports";
import { readAddressImport } from "@/lib/catalog/server/read-address-import";
import { readFeedImport } from "@/lib/catalog/server/read-feed-import";
import { parseInput, parseJson } from "@/lib/server/http/parse-input";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { readBody, streamBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import type { StaffDto } from "@/lib/staff/contract";
import { requireStaff } from "@/lib/staff/server/require-staff";
import { staffRoute } from "@/lib/staff/server/staff-route";

export const GET = staffRoute(
  { permission: "catalog.import", query: importListQuerySchema, output: importPageSchema },
  ({ staff, query }) => listImports(staff, query),
);

/** JSON names a feed to fetch; any other body is the feed itself, and the query says the rest. */
export const POST = publicRoute(async (request) => {
  requireSameOrigin(request);
  const staff = await requireStaff(request.headers, "catalog.import");
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  return jsonResponse(importRunSchema.parse(await (isJson ? readNamed : readSent)(staff, request)));
});

async function readNamed(staff: StaffDto, request: Request) {
  const body = parseJson(await readBody(request, 16 * 1024));
  return readAddressImport(staff, parseInput(addressImportInputSchema, body));
}

async function readSent(staff: StaffDto, request: Request) {
  const query = parseInput(fileImportQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
  const byteSize = Number(request.headers.get("content-length") ?? 0) || null;
  return readFeedImport(staff, { ...query, byteSize, bytes: streamBody(request, feedMaxBytes) });
}
