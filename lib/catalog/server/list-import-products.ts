import "server-only";
import type { z } from "zod";
import type { ImportProductDto, importProductsQuerySchema } from "@/lib/catalog/import-contract";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { getImport } from "./get-import";
import { importProductDto } from "./import-product-dto";
import { listStagedRows } from "./staged-page-store";

/** What a waiting run would add, change or remove, in the feed's order; nothing once it has ended. */
export async function listImportProducts(
  staff: StaffDto,
  importId: string,
  { effect, cursor = 0, limit }: z.output<typeof importProductsQuerySchema>,
): Promise<Page<ImportProductDto>> {
  const run = await getImport(staff, importId);
  if (run.state !== "ready") return { items: [], nextCursor: null };
  const rows = await listStagedRows(importId, run.catalogId, { effect, after: cursor, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(importProductDto), nextCursor: last ? String(last.staged.position) : null };
}
