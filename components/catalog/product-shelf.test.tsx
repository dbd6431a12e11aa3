import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ProductDto } from "@/lib/catalog/contract";
import catalog from "@/locales/en/catalog.json";
import { type CatalogView, catalogViews, readCatalogView } from "./catalog-view";
import { ProductShelf } from "./product-shelf";

const products = Array.from(
  { length: 60 },
  (_, at): ProductDto => ({
    id: `p${at}`,
    retailerId: `SKU-${at}`,
    name: `Olive oil ${at}`,
    description: "",
    brand: null,
    category: null,
    variant: null,
    price: { amount: "8.9", currency: "EUR" },
    salePrice: at === 0 ? { amount: "7", currency: "EUR" } : null,
    availability: "out_of_stock",
    isHidden: at === 0,
    photoPath: null,
  }),
);

const nothing = () => {};
const drawn = (view: CatalogView) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ catalog }} timeZone="UTC">
      <ProductShelf
        products={products}
        view={view}
        onOpen={nothing}
        onNearEnd={nothing}
        onLeaveUpwards={nothing}
        walkRef={null}
      />
    </NextIntlClientProvider>,
  );

test.each(catalogViews)("as a %s it is one tab stop, and says how many products there are", (view) => {
  const html = drawn(view);
  expect(html.match(/<button[^>]*tabindex="0"/g)).toHaveLength(1);
  expect(html).toMatch(/<li[^>]*aria-setsize="60"[^>]*aria-posinset="1"|<li[^>]*aria-posinset="1"[^>]*/);
  for (const words of ["Olive oil 0", "€8.90", "€7.00", "Sold out", "Hidden"]) expect(html).toContain(words);
});

test("the server draws the first tiles, each with a square for its photo", () => {
  const html = drawn("grid");
  expect(html.match(/aspect-square/g)).toHaveLength(24);
  expect(html).not.toContain("absolute ms-4");
});

test("only rows or tiles are remembered", () => {
  expect(["list", "grid", "wall", "", null, undefined].map(readCatalogView)).toEqual([
    "list",
    "grid",
    null,
    null,
    null,
    null,
  ]);
});
