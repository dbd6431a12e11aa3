import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import catalog from "@/locales/en/catalog.json";
import { everything } from "./catalog-address";
import { ProductFilterChips } from "./product-filter-chips";
import type { ProductListFilter } from "./product-list-path";
import { productStates, stateOf, withState } from "./product-states";
import { countNarrowings, withoutNarrowing } from "./without-narrowing";

function chipsOf(filter: ProductListFilter): string[] {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ catalog }} timeZone="UTC">
      <ProductFilterChips filter={filter} collections={[]} onFilter={() => {}} />
    </NextIntlClientProvider>,
  );
  return [...html.matchAll(/aria-label="Take away: ([^"]+)"/g)].map(([, word]) => word ?? "");
}

test.each<[Partial<ProductListFilter>, string[]]>([
  [{}, []],
  [{ q: "oil", sort: "newest" }, []],
  [{ availability: "available", brand: "Añón" }, ["Available", "Añón"]],
  [{ priceFrom: "4.50" }, ["From 4.5"]],
  [{ priceTo: "1200" }, ["Up to 1,200"]],
  [{ priceFrom: "1", priceTo: "9" }, ["1 to 9"]],
  [{ category: "Pantry > Oils", removed: true }, ["Pantry &gt; Oils", "Removed from the feed"]],
  [{ visibility: "hidden" }, ["Hidden in the feed"]],
  [{ photo: "without" }, ["Without a photo"]],
])("%j", (given, words) => {
  const filter = { ...everything, ...given };
  expect(chipsOf(filter)).toEqual(words);
  expect(countNarrowings(filter)).toBe(words.length);
});

test("taking one away leaves the others, the search and the sort", () => {
  const filter: ProductListFilter = { ...everything, q: "oil", brand: "Añón", priceTo: "9", sort: "newest" };
  expect(withoutNarrowing(filter, ["brand"])).toEqual({
    ...everything,
    q: "oil",
    priceTo: "9",
    sort: "newest",
  });
});

test("each state of the feed is one choice, and the next takes its place", () => {
  let filter: ProductListFilter = { ...everything, brand: "Añón" };
  for (const state of [...productStates, "every"] as const) {
    filter = withState(filter, state);
    expect([stateOf(filter), filter.brand]).toEqual([state, "Añón"]);
  }
  expect(filter).toEqual({ ...everything, brand: "Añón" });
});
