import "server-only";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import { type CatalogFeedRow, rhythmOf } from "./catalog-feed-store";
import { importRunDto } from "./import-run-dto";

export function catalogFeedDto(row: CatalogFeedRow): CatalogFeedDto {
  const { id, catalogId, catalog, source, url, everyHours, isPaused, askedById, nextRunAt, runs } = row;
  const [last] = runs;
  return {
    id,
    catalogId,
    catalogName: catalog.name,
    source: source === "graph" ? "graph" : "address",
    url,
    everyHours: rhythmOf(everyHours),
    isPaused,
    isAsked: askedById !== null,
    nextRunAt: nextRunAt.toISOString(),
    lastRun: last ? importRunDto(last) : null,
  };
}
