import "server-only";
import { z } from "zod";
import { feedFormats } from "@/lib/catalog/feed-problem";
import { type ImportRunDto, importReasonSchema } from "@/lib/catalog/import-contract";
import type { ImportRunRow } from "./import-run-store";

const formatSchema = z.enum(feedFormats).nullable().catch(null);
const reasonSchema = importReasonSchema.nullable().catch(null);

export function importRunDto(row: ImportRunRow): ImportRunDto {
  const { catalog, startedBy, endedBy, startedAt, endedAt, format, reason, ...rest } = row;
  const { etag: _etag, lastModified: _modified, aliveAt: _alive, readyAt: _ready, ...shown } = rest;
  const { startedById: _starter, endedById: _ender, ...run } = shown;
  return {
    ...run,
    catalogName: catalog.name,
    format: formatSchema.parse(format),
    reason: reasonSchema.parse(reason),
    startedBy: startedBy?.name ?? null,
    endedBy: endedBy?.name ?? null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
