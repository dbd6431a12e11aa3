import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { BadFeedLine } from "@/lib/catalog/contract";
import type { ImportProductDto, ImportRunDto } from "@/lib/catalog/import-contract";
import { queryKeys } from "@/lib/client/query-keys";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import { ImportPreview } from "./import-preview";

const run: ImportRunDto = {
  id: "01890000-0000-7000-8000-000000000001",
  catalogId: "01890000-0000-7000-8000-000000000002",
  catalogName: "Shop",
  source: "file",
  sourceName: "feed.csv",
  feedId: null,
  state: "ready",
  reason: null,
  format: "meta_table",
  currency: "EUR",
  rowsRead: 1205,
  bytesRead: 10,
  bytesTotal: 10,
  total: 1203,
  added: 0,
  changed: 0,
  unchanged: 1200,
  removed: 0,
  badLines: 0,
  madeUpIds: 0,
  isCutOff: false,
  delay: null,
  resumeAt: null,
  startedBy: "Ana",
  endedBy: null,
  startedAt: "2026-11-25T10:00:00.000Z",
  endedAt: null,
};

const pear: ImportProductDto = {
  retailerId: "PEAR-1",
  name: "Abate pears",
  variant: "1 kg",
  price: { amount: "3.9", currency: "EUR" },
  salePrice: null,
  availability: "out_of_stock",
  changes: [
    { field: "price", before: { amount: "3.5", currency: "EUR" }, after: { amount: "3.9", currency: "EUR" } },
    { field: "availability", before: "in_stock", after: "out_of_stock" },
    { field: "brand", before: null, after: "Orchard" },
  ],
};
const bad: BadFeedLine = {
  record: 7,
  line: 1008,
  retailerId: "FIG-2",
  column: "price",
  problem: "price_unreadable",
  value: "=ask us",
};

function preview(
  part: Partial<ImportRunDto>,
  rows: { changed?: ImportProductDto[]; bad?: BadFeedLine[] } = {},
) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const paged = (items: unknown[]) => ({ pages: [{ items, nextCursor: null }], pageParams: [null] });
  client.setQueryData(
    queryKeys.catalog.importProducts({ importId: run.id, effect: "changed" }),
    paged(rows.changed ?? []),
  );
  client.setQueryData(queryKeys.catalog.importProducts({ importId: run.id, effect: "added" }), paged([]));
  client.setQueryData(queryKeys.catalog.importBadLines(run.id), paged(rows.bad ?? []));
  const html = renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <NextIntlClientProvider locale="en" messages={{ catalog, errors }} timeZone="UTC">
        <ImportPreview run={{ ...run, ...part }} />
      </NextIntlClientProvider>
    </QueryClientProvider>,
  );
  const text = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  const tabs = [...html.matchAll(/<div[^>]*role="tab"[^>]*>(.*?)<\/div>/g)].map(([tag, inside = ""]) => ({
    text: inside
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
    isSelected: tag.includes('aria-selected="true"'),
  }));
  return { text, tabs };
}

describe("the preview of an import", () => {
  test("has a tab for what is added, changed and removed and for bad lines, each with its count", () => {
    const { tabs, text } = preview({ changed: 1, badLines: 1240 }, { changed: [pear] });
    expect(tabs).toEqual([
      { text: "To add 0", isSelected: false },
      { text: "To change 1", isSelected: true },
      { text: "To remove 0", isSelected: false },
      { text: "Bad lines 1,240", isSelected: false },
    ]);
    expect(text).toContain("Unchanged 1,200");
  });

  test("says of a changed product field by field what it was and becomes", () => {
    const { text } = preview({ changed: 1 }, { changed: [pear] });
    expect(text).toContain("Abate pears · 1 kg PEAR-1");
    expect(text).toMatch(/Price was €3\.50 becomes €3\.90/);
    expect(text).toMatch(/Availability was In stock becomes Sold out/);
    expect(text).toMatch(/Brand was Nothing becomes Orchard/);
  });

  test("shows a bad line with its number, column, reason and what is written there", () => {
    const { text } = preview({ badLines: 1 }, { bad: [bad] });
    expect(text).toContain("Line 1,008");
    expect(text).toContain(catalog.import.problems.price_unreadable);
    expect(text).toContain("FIG-2 price =ask us");
    expect(text).toContain(catalog.import.download);
  });

  test("asks where more than a fifth would go, and says what else is odd", () => {
    expect(preview({ removed: 241 }).text).toContain("This feed would remove 241 products of 1,203");
    expect(preview({ removed: 240 }).text).not.toContain("This feed would remove");
    expect(preview({ isCutOff: true }).text).toContain(catalog.import.cutOff.title);
    expect(preview({ format: "shopify" }).text).toContain("A Shopify export");
  });

  test("of nothing at all says so", () => {
    expect(preview({}).text).toContain(catalog.runs.none.added);
  });
});
