import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CatalogDto } from "@/lib/catalog/contract";
import { ApiProblem } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import { everything } from "./catalog-address";
import { CatalogEmpty } from "./catalog-empty";
import { CollectionAdderFound } from "./collection-adder-found";
import { RuleValues } from "./rule-values";

const draw = (screen: ReactNode, client = new QueryClient()) =>
  renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ catalog, errors }}>
        {screen}
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );

const error = new ApiProblem("offline");
const asking = { error: null, isError: false, isFetching: true, refetch: () => {} };
const failed = { error, isError: true, isFetching: false, refetch: () => {} };
const { loading } = catalog;
const retry = catalog.failed.retry;

describe("a catalog without products", () => {
  const shop: CatalogDto = {
    ...{ id: "c1", vendorCatalogId: "1", name: "Shop", productCount: 0 },
    ...{ importedAt: null, graphTokenSetAt: null },
  };
  const show = (catalogs: typeof asking | typeof failed, data?: CatalogDto[]) =>
    draw(<CatalogEmpty catalogs={{ ...catalogs, data }} canImport importButton={<button type="button" />} />);

  test("is never blank: it is asked for, or it failed and is tried again", () => {
    expect(show(asking)).toContain(loading);
    expect(show(failed)).toContain(catalog.failed.title);
    expect(show(failed)).toContain(retry);
  });

  test("says what to do, also while it is asked for anew in vain", () => {
    expect(show(failed, [])).toContain(catalog.noCatalog.title);
    expect(show(failed, [shop])).toContain(catalog.empty.title);
  });
});

test("looking for products to add says that it looks, that it failed, or that there are none", () => {
  const show = (search: typeof asking | typeof failed, products?: []) =>
    draw(<CollectionAdderFound products={products} search={search} heldIds={new Set()} onAdd={() => {}} />);
  expect(show(asking)).toContain(loading);
  expect(show(failed)).toContain(retry);
  expect(show(failed)).not.toContain(catalog.nothing.title);
  expect(show(asking, [])).toContain(catalog.nothing.title);
});

test("a rule whose choices could not be loaded says so, with a way to try again", () => {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  const queryKey = queryKeys.catalog.facet({
    facet: "brand",
    filter: { ...everything, catalogId: "c1" },
    find: "",
  });
  const query = client.getQueryCache().build(client, { queryKey });
  const values = (
    <RuleValues field="brand" catalogId="c1" values={[]} error={undefined} onChange={() => {}} />
  );
  expect(draw(values, client)).not.toContain(retry);
  query.setState({ status: "error", error, fetchStatus: "idle" });
  const shown = draw(values, client);
  expect(shown).toContain(catalog.narrow.failed);
  expect(shown).toContain(retry);
});
