import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import type { ProductDto } from "@/lib/catalog/contract";
import { queryKeys } from "@/lib/client/query-keys";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import { CollectionDetail } from "./collection-detail";

const product = (at: number): ProductDto => ({
  id: `p${at}`,
  retailerId: `SKU-${at}`,
  name: `Olive oil ${at}`,
  description: "",
  brand: null,
  category: null,
  variant: null,
  price: null,
  salePrice: null,
  availability: "in_stock",
  isHidden: false,
  photoPath: null,
});

function show(products: CollectionDto["products"], loaded: number, kind: "hand" | "rule" = "rule") {
  const collection: CollectionDto = {
    ...{ id: "c1", catalogId: "k1", name: "Oils", kind, products, photos: [] },
    rule: kind === "hand" ? null : { match: "all", conditions: [{ field: "brand", values: ["Olivar"] }] },
    updatedAt: "2026-11-25T10:00:00.000Z",
  };
  const client = new QueryClient();
  const items = Array.from({ length: loaded }, (_, at) => product(at));
  client.setQueryData(queryKeys.catalog.collectionProducts("c1"), items);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ catalog, errors }}>
        <CollectionDetail collection={collection} canChange={false} onClose={() => {}} />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
}

const firstOnly = "These are the first 100.";

test("a rule that holds more than are shown says so, and leads to all of them", () => {
  const shown = show({ count: 101, isCapped: false }, 100);
  expect(shown).toContain(firstOnly);
  expect(shown.slice(shown.indexOf(firstOnly))).toMatch(/href="[^"]*collection[^"]*c1/);
  expect(show({ count: 1000, isCapped: true }, 100)).toContain(firstOnly);
});

test("one that is shown whole says nothing of the kind", () => {
  expect(show({ count: 100, isCapped: false }, 100)).not.toContain("These are the first");
  expect(show({ count: 3, isCapped: false }, 2, "hand")).not.toContain("These are the first");
});
