import "server-only";
import { z } from "zod";
import { feedFormats } from "@/lib/catalog/feed-problem";
import { graphDelays } from "@/lib/catalog/graph-refusal";
import { type ImportRunDto, importReasonSchema } from "@/lib/catalog/import-contract";
import type { ImportRunRow } from "./import-run-store";

const formatSchema = z.enum(feedFormats).nullable().catch(null);
const delaySchema = z.enum(graphDelays).nullable().catch(null);
const reasonSchema = importReasonSchema.nullable().catch(null);

export function importRunDto(row: ImportRunRow): ImportRunDto {
  const { catalog, startedBy, endedBy, startedAt, endedAt, format, reason, ...rest } = row;
  const { etag: _etag, lastModified: _modified, aliveAt: _alive, readyAt: _ready, ...shown } = rest;
  const { startedById: _starter, endedById: _ender, nextPage: _page, delays: _delays, ...ours } = shown;
  const { delay, resumeAt, ...run } = ours;
  return {
    ...run,
    catalogName: catalog.name,
    format: formatSchema.parse(format),
    reason: reasonSchema.parse(reason),
    delay: row.state === "staging" ? delaySchema.parse(delay) : null,
    resumeAt: row.state === "staging" && delay !== null ? (resumeAt?.toISOString() ?? null) : null,
    startedBy: startedBy?.name ?? null,
    endedBy: endedBy?.name ?? null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
