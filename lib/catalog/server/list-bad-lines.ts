import "server-only";
import { z } from "zod";
import type { BadFeedLine } from "@/lib/catalog/contract";
import { feedProblems } from "@/lib/catalog/feed-problem";
import type { badLinesQuerySchema } from "@/lib/catalog/import-contract";
import type { Page } from "@/lib/shared/page";
import type { StaffDto } from "@/lib/staff/contract";
import { getImport } from "./get-import";
import { listBadLineRows } from "./staged-page-store";

const problemSchema = z.enum(feedProblems).catch("unreadable");

/** The lines of a run that could not be read, in the feed's order; kept as long as the run is. */
export async function listBadLines(
  staff: StaffDto,
  importId: string,
  { cursor, limit }: z.output<typeof badLinesQuerySchema>,
): Promise<Page<BadFeedLine>> {
  await getImport(staff, importId);
  const rows = await listBadLineRows(importId, { after: cursor ?? -1, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ importId: _run, position: _position, problem, ...line }) => ({
      ...line,
      problem: problemSchema.parse(problem),
    })),
    nextCursor: last ? String(last.position) : null,
  };
}
