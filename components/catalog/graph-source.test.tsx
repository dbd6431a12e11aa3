import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { CatalogDto } from "@/lib/catalog/contract";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import { FeedSourceFields } from "./feed-source-fields";
import { readFeedForm } from "./read-feed-form";

const shop: CatalogDto = {
  id: "01890000-0000-7000-8000-000000000001",
  vendorCatalogId: "367025965434465",
  name: "Shop",
  productCount: 3,
  importedAt: null,
  graphTokenSetAt: null,
};
const form = { catalogId: shop.id, from: "graph", url: "", file: null, token: "" } as const;
const token = "EAAGm0PX4ZCpsBAKZCtoken";

function show(
  changes: Partial<CatalogDto>,
  problem: "tokenMissing" | "tokenWrong" | null = null,
  typed = "",
): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ catalog, errors }}>
        <FeedSourceFields
          form={{ ...form, token: typed }}
          catalogs={[{ ...shop, ...changes }]}
          problem={problem}
          onForm={() => {}}
          onSubmit={() => {}}
        />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
}

describe("reading from Meta", () => {
  test("asks for the token once, hidden as it is typed, and says where it comes from", () => {
    const shown = show({});
    expect(shown).toContain('type="password"');
    expect(shown).toContain(catalog.graph.tokenHint);
    expect(shown).toContain("367025965434465");
  });

  test("says what is wrong with it", () => {
    expect(show({}, "tokenMissing")).toContain(catalog.import.tokenMissing);
    expect(show({}, "tokenWrong")).toContain("This is no token of Meta");
  });

  test("tells of a token that is there, and asks for none", () => {
    const shown = show({ graphTokenSetAt: "2026-11-20T10:00:00.000Z" });
    expect(shown).toContain("A catalog token was put in on Nov 20, 2026.");
    expect(shown).not.toContain('type="password"');
  });

  test("a new one that was refused stays in sight, to be mended or taken out", () => {
    const shown = show({ graphTokenSetAt: "2026-11-20T10:00:00.000Z" }, null, token);
    expect(shown).toContain('type="password"');
  });
});

test.each([
  ["", false, { source: null, problem: "tokenMissing" }],
  ["", true, { source: { token: null }, problem: null }],
  [` ${token}\n`, false, { source: { token }, problem: null }],
  [token, true, { source: { token }, problem: null }],
  ["short", false, { source: null, problem: "tokenWrong" }],
  [`Bearer ${token}`, false, { source: null, problem: "tokenWrong" }],
])("'%s' with a token kept: %s", (typed, hasToken, expected) => {
  expect(readFeedForm({ ...form, token: typed }, hasToken)).toEqual(expected);
});
