import { v7 } from "uuid";

/** A UUIDv7: sortable by the time it was made, so it serves as the tie-breaker of every keyset page. */
export function newId(): string {
  return v7();
}
