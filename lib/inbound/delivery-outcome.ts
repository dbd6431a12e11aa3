/** What one event of a delivery became. */
export const eventResults = [
  "messages",
  "orders",
  "statuses",
  /** A customer's word on marketing, or a name from the phone app's address book. */
  "customers",
  /** Templates, quality, alerts: what the account says besides messages. */
  "account_events",
  /** Our own question whether the public address leads here. */
  "probes",
  /** A message or status that had come before. */
  "duplicates",
  /** Kept, not acted on: another webhook field, an entry of unknown shape. */
  "other",
  /** Of a number that is not connected here: nothing is made of it until it is, and the delivery replayed. */
  "unknown_number",
  "failed",
] as const;
export type EventResult = (typeof eventResults)[number];

/** Why a delivery was not, or not wholly, worked. The screen has words for each. */
export const deliveryProblems = [
  "not_json",
  "not_an_object",
  "unknown_shape",
  "event_failed",
  "unknown_number",
  /** Every attempt ended with the process. */
  "given_up",
] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/** How many events of a delivery became what; an order counts as `orders`, not as `messages` too. */
export type DeliveryOutcome = Partial<Record<EventResult, number>>;

/** Kinds that did not occur are left out. */
export function countResults(results: readonly EventResult[]): DeliveryOutcome {
  const outcome: DeliveryOutcome = {};
  for (const result of results) outcome[result] = (outcome[result] ?? 0) + 1;
  return outcome;
}
