import "server-only";
import type { ImportListQuery, ImportRunDto } from "@/lib/catalog/import-contract";
import { readCursor, writeCursor } from "@/lib/server/keyset-cursor";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { importRunDto } from "./import-run-dto";
import { listImportRuns } from "./import-run-store";

/** The history of imports, or only those under way or waiting; newest first. */
export async function listImports(
  staff: StaffDto,
  { state, catalogId, cursor, limit }: ImportListQuery,
): Promise<Page<ImportRunDto>> {
  requirePermission(staff, "catalog.import");
  const states = state === "open" ? (["staging", "ready"] as const) : null;
  const after = cursor ? readCursor(cursor) : null;
  const found = await listImportRuns({ states, catalogId, after, limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(importRunDto),
    nextCursor: last ? writeCursor({ at: last.startedAt, id: last.id }) : null,
  };
}
