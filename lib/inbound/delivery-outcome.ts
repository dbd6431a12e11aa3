/** What one event of a delivery became. */
export const eventResults = [
  "messages",
  "orders",
  "statuses",
  /** A message or status that had come before. */
  "duplicates",
  /** Kept, not acted on: another webhook field, an entry of unknown shape. */
  "other",
  "failed",
] as const;
export type EventResult = (typeof eventResults)[number];

/** How many events of a delivery became what; an order counts as `orders`, not as `messages` too. */
export type DeliveryOutcome = Partial<Record<EventResult, number>>;

/** Kinds that did not occur are left out. */
export function countResults(results: readonly EventResult[]): DeliveryOutcome {
  const outcome: DeliveryOutcome = {};
  for (const result of results) outcome[result] = (outcome[result] ?? 0) + 1;
  return outcome;
}
