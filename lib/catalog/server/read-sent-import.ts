import "server-only";
import { feedMaxBytes } from "@/lib/catalog/contract";
import {
  addressImportInputSchema,
  fileImportQuerySchema,
  type ImportRunDto,
} from "@/lib/catalog/import-contract";
import { parseInput, parseJson } from "@/lib/server/http/parse-input";
import { readBody, streamBody } from "@/lib/server/http/read-body";
import type { StaffDto } from "@/lib/staff/contract";
import { readAddressImport } from "./read-address-import";
import { readFeedImport } from "./read-feed-import";

const namedMaxBytes = 16 * 1024;

/** JSON names a feed to fetch; any other body is the feed itself, read while it arrives, and the query says the rest. */
export async function readSentImport(staff: StaffDto, request: Request): Promise<ImportRunDto> {
  const isJson = request.headers.get("content-type")?.startsWith("application/json") ?? false;
  if (isJson) {
    const named = parseJson(await readBody(request, namedMaxBytes));
    return readAddressImport(staff, parseInput(addressImportInputSchema, named));
  }
  const query = parseInput(fileImportQuerySchema, Object.fromEntries(new URL(request.url).searchParams));
  const byteSize = Number(request.headers.get("content-length") ?? 0) || null;
  return readFeedImport(staff, { ...query, byteSize, bytes: streamBody(request, feedMaxBytes) });
}
