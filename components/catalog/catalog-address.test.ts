import { expect, test } from "vitest";
import { catalogHref, everything, readCatalogAddress } from "./catalog-address";
import type { ProductListFilter } from "./product-list-path";

const open = (href: string) => readCatalogAddress(new URL(href, "https://shop.test").searchParams);
const read = (href: string) => open(href).filter;

test.each<[ProductListFilter, string]>([
  [everything, "/catalog"],
  [{ ...everything, q: "olive & oil" }, "/catalog?q=olive+%26+oil"],
  [{ ...everything, removed: true, sort: "newest" }, "/catalog?removed=true&sort=newest"],
  [
    { ...everything, availability: "available", brand: "Añón", priceFrom: "4.50", photo: "without" },
    "/catalog?availability=available&brand=A%C3%B1%C3%B3n&priceFrom=4.50&photo=without",
  ],
])("%j", (filter, href) => {
  expect(catalogHref(filter)).toBe(href);
  expect(read(href)).toEqual(filter);
});

test.each([
  "?availability=none",
  "?sort=price",
  "?catalogId=1",
  "?priceFrom=cheap",
  "?removed=yes",
  "?visibility=",
])("%s is every product", (search) => expect(read(`/catalog${search}`)).toEqual(everything));

test("the way of showing them and the open product stand in it too, and nonsense in neither", () => {
  const openId = "01a21315-330c-7518-8647-c6ecf5180a34";
  const href = catalogHref({ ...everything, q: "oil" }, { view: "grid", openId });
  expect(href).toBe(`/catalog?q=oil&view=grid&product=${openId}`);
  expect(open(href)).toEqual({ filter: { ...everything, q: "oil" }, view: "grid", openId });
  expect(open("/catalog?view=wall&product=1")).toEqual({ filter: everything, view: null, openId: null });
});
