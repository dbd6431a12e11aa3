import { expect, test } from "vitest";
import { catalogHref, everything, readCatalogAddress } from "./catalog-address";
import type { ProductListFilter } from "./product-list-path";

const read = (href: string) => readCatalogAddress(new URL(href, "https://shop.test").searchParams);

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
