import { insertProducts } from "@/bench/catalog/insert-products";
import { type BenchDatabase, openBenchDatabase } from "@/bench/catalog/open-bench-database";
import { type Asked, type AskedKind, askedKinds, asSearches } from "@/bench/catalog/searches";
import type { Figures } from "@/bench/figures/open-figures";
import { median, percentile } from "@/bench/figures/percentile";
import type { ProductListQuery } from "@/lib/catalog/contract";

const sizes = [1_000, 100_000] as const;
const requests = 200;
/** Each search is asked so often, and its median counts: other programs share the machine. */
const rounds = 3;
/** Below this nobody notices, and the machine's own noise is all that is measured. */
const floorMs = 5;

type Ask = (query: Partial<ProductListQuery>) => Promise<unknown>;

/** The p95 of a search among 100,000 products may be twice that among 1,000. */
export async function runSearchBench(figures: Figures): Promise<void> {
  const database = await openBenchDatabase();
  try {
    const p95s: number[] = [];
    for (const size of sizes) {
      await insertProducts(database, size);
      const times = await timesOf(database.ask, asSearches(size, requests));
      p95s.push(reportOf(figures, size, times));
      await reportFacets(figures, database, size);
    }
    const [small = Number.NaN, large = Number.NaN] = p95s.map((ms) => Math.max(ms, floorMs));
    figures.expect("p95 at 100,000 / p95 at 1,000", Number((large / small).toFixed(2)), { atMost: 2 });
  } finally {
    await database.close();
  }
}

/** Once per press on a filter, and not per letter typed: said, without a bound. */
async function reportFacets(figures: Figures, database: BenchDatabase, size: number): Promise<void> {
  for (const facet of ["brand", "category", "price"] as const) {
    const times = await timesOf(() => database.askFacet(facet), facetSearches);
    const taken = [...times.values()].flat();
    figures.say(`${size.toLocaleString("en")}: choices by ${facet}, median ms`, median(taken).toFixed(1));
  }
}

const facetSearches: Asked[] = Array.from({ length: 10 }, () => ({ kind: "a name", query: {} }));

async function timesOf(ask: Ask, searches: readonly Asked[]): Promise<Map<AskedKind, number[]>> {
  for (const { query } of searches) await ask(query);
  const times = new Map<AskedKind, number[]>();
  for (const { kind, query } of searches) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const from = performance.now();
      await ask(query);
      taken.push(performance.now() - from);
    }
    times.set(kind, [...(times.get(kind) ?? []), median(taken)]);
  }
  return times;
}

function reportOf(figures: Figures, size: number, times: ReadonlyMap<AskedKind, number[]>): number {
  const label = size.toLocaleString("en");
  for (const kind of askedKinds) {
    const taken = times.get(kind) ?? [];
    figures.say(
      `${label}: ${kind}, median / p95 ms`,
      `${median(taken).toFixed(1)} / ${percentile(taken, 0.95).toFixed(1)}`,
    );
  }
  const p95 = percentile([...times.values()].flat(), 0.95);
  figures.say(`${label}: p95 of ${requests} searches, ms`, p95.toFixed(2));
  return p95;
}
