import { feedImportSchema, feedMaxBytes, feedUrlInputSchema } from "@/lib/catalog/contract";
import { importFeed } from "@/lib/catalog/server/import-feed";
import { parseInput, parseJson } from "@/lib/server/http/parse-input";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { readBody, streamBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import type { StaffDto } from "@/lib/staff/contract";
import { requireStaff } from "@/lib/staff/server/require-staff";

const fileQuerySchema = feedUrlInputSchema.pick({ catalogId: true, mayRemoveMany: true, isPreview: true });

/** JSON `{ catalogId, url }` names a feed to fetch; any other body is the feed itself, with `?catalogId=`. */
export const POST = publicRoute(async (request) => {
  requireSameOrigin(request);
  const staff = await requireStaff(request.headers, "catalog.import");
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  return jsonResponse(feedImportSchema.parse(await (isJson ? importNamed : importSent)(staff, request)));
});

async function importNamed(staff: StaffDto, request: Request) {
  return importFeed(staff, parseInput(feedUrlInputSchema, parseJson(await readBody(request, 16 * 1024))));
}

async function importSent(staff: StaffDto, request: Request) {
  const query = parseInput(fileQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
  return importFeed(staff, { ...query, bytes: streamBody(request, feedMaxBytes) });
}
