interface Identified {
  id: string;
}

/**
 * While someone points at the list or has scrolled away, orders that arrive above what they see wait
 * behind a pill instead of pushing rows. Rows that change, leave or are loaded below are shown at once.
 */
export function holdArrivals<Row extends Identified>(
  knownIds: ReadonlySet<string> | null,
  fresh: readonly Row[],
): { shown: readonly Row[]; waiting: number } {
  if (knownIds === null) return { shown: fresh, waiting: 0 };
  const firstKnown = fresh.findIndex((row) => knownIds.has(row.id));
  if (firstKnown <= 0) return { shown: fresh, waiting: 0 };
  return { shown: fresh.slice(firstKnown), waiting: firstKnown };
}
