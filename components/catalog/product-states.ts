import type { ProductListFilter } from "./product-list-path";
import { withoutNarrowing } from "./without-narrowing";

export const productStates = ["every", "shown", "hidden", "withoutPhoto", "removed"] as const;
export type ProductState = (typeof productStates)[number];

/** Which products of the feed are listed: one of five, though three parts of the filter say it. */
export function stateOf({ removed, visibility, photo }: ProductListFilter): ProductState {
  return removed ? "removed" : (visibility ?? (photo === "without" ? "withoutPhoto" : "every"));
}

export function withState(filter: ProductListFilter, state: ProductState): ProductListFilter {
  const rest = withoutNarrowing(filter, ["visibility", "photo", "removed"]);
  switch (state) {
    case "every":
      return rest;
    case "shown":
    case "hidden":
      return { ...rest, visibility: state };
    case "withoutPhoto":
      return { ...rest, photo: "without" };
    case "removed":
      return { ...rest, removed: true };
  }
}
