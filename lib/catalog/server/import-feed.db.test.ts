import { createServer } from "node:http";
import { beforeEach, describe, expect, test } from "vitest";
import { feedMaxBytes } from "@/lib/catalog/contract";
import { feedFetchRefusals } from "@/lib/catalog/feed-problem";
import type { FetchRefusal } from "@/lib/server/fetch-guard";
import { prisma } from "@/lib/server/prisma";
import { isAppError } from "@/lib/shared/app-error";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { findProductsByRetailerIds } from "./find-products-by-retailer-ids";
import { importFeed } from "./import-feed";
import { listCatalogs } from "./list-catalogs";
import { openFeed } from "./open-feed";

const header = "id,title,description,availability,price,brand,image_link";
const row = (id: string, price = "8.90 EUR", title = `Product ${id}`) =>
  `${id},${title},,in stock,${price},Olive,https://shop.test/${id}.jpg`;

let manager: StaffDto;
let catalogId: string;

beforeEach(async () => {
  await resetDatabase();
  manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({
    data: { id: catalogId, vendorCatalogId: "367025965434465", name: "Shop" },
  });
});

const bytesOf = (...lines: string[]) => Buffer.from([header, ...lines].join("\n"));
const importLines = (...lines: string[]) =>
  importFeed(manager, { catalogId, bytes: bytesOf(...lines), mayRemoveMany: true });
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const productOf = (retailerId: string) =>
  prisma().product.findUniqueOrThrow({ where: { catalogId_retailerId: { catalogId, retailerId } } });

describe("importFeed", () => {
  test("adds, and the same feed again changes nothing", async () => {
    const none = { catalogId, changed: 0, removed: 0, badLines: [] };
    expect(await importLines(row("A"), row("B"))).toMatchObject({ ...none, added: 2, unchanged: 0 });
    const before = await prisma().product.findMany({ orderBy: { retailerId: "asc" } });
    expect(await importLines(row("A"), row("B"))).toMatchObject({ ...none, added: 0, unchanged: 2 });
    expect(await prisma().product.findMany({ orderBy: { retailerId: "asc" } })).toEqual(before);
    expect(before[0]).toMatchObject({
      retailerId: "A",
      name: "Product A",
      currency: "EUR",
      searchText: "product a a olive",
    });
    expect(before[0]?.price?.toFixed()).toBe("8.9");
    expect(await listCatalogs(manager)).toMatchObject([
      { id: catalogId, productCount: 2, importedAt: expect.any(String) },
    ]);
  });

  test.each<[string, string, object]>([
    [
      "Shopify",
      `Handle,Title,Body (HTML),Vendor,Variant SKU,Variant Price\noil,Oil,${"d".repeat(9998)}😀,${"v".repeat(99)}😀,OIL,9`,
      { description: "d".repeat(9998), brand: "v".repeat(99) },
    ],
    [
      "WooCommerce",
      `ID,Type,SKU,Name,Published,Description,Regular price,Brands,Parent,In stock?\n1,variation,OIL,Oil,1,${"d".repeat(9998)}😀,9,${"v".repeat(99)}😀,${"p".repeat(99)}😀,1`,
      { description: "d".repeat(9998), brand: "v".repeat(99), itemGroupId: "p".repeat(99) },
    ],
    [
      "Meta",
      `id,title,availability,price,custom_label_0\nOIL,Oil,in stock,9 EUR,${"l".repeat(99)}😀`,
      { labels: ["l".repeat(99)] },
    ],
    [
      "a bad line",
      `id,title,availability,price\nOIL,Oil,in stock,9 EUR\n${"i".repeat(99)}😀,Bad,in stock,9 EUR`,
      {},
    ],
  ])("an emoji across a limit does no harm: %s", async (_, text, expected) => {
    expect(await importFeed(manager, { catalogId, bytes: Buffer.from(text) })).toMatchObject({ added: 1 });
    expect(await productOf("OIL")).toMatchObject(expected);
  });

  test("counts what was added, changed and removed, and keeps what was removed", async () => {
    await importLines(row("A"), row("B"), row("C"));
    const { id } = await productOf("B");
    expect(await importLines(row("A"), row("C", "9.90 EUR"), row("D"))).toMatchObject({
      added: 1,
      changed: 1,
      unchanged: 1,
      removed: 1,
    });
    expect(await productOf("B")).toMatchObject({ id, name: "Product B", removedAt: expect.any(Date) });
    const found = await findProductsByRetailerIds({ vendorCatalogId: "367025965434465" }, [
      "B",
      "C",
      "nobody's",
    ]);
    expect([...found].map(([sku, { isRemoved, price }]) => [sku, isRemoved, price?.amount])).toEqual(
      expect.arrayContaining([
        ["B", true, "8.9"],
        ["C", false, "9.9"],
      ]),
    );
    expect(found.size).toBe(2);
  });

  test("a removed product that comes back is the one it was", async () => {
    await importLines(row("A"), row("B"));
    const { id } = await productOf("B");
    await importLines(row("A"));
    expect(await importLines(row("A"), row("B"))).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
      removed: 0,
    });
    expect(await productOf("B")).toMatchObject({ id, removedAt: null });
  });

  test("bad lines lose nothing but themselves: their products stay as they were", async () => {
    await importLines(row("A"), row("B"), row("C"), row("D"));
    const result = await importLines(
      row("A", "9.00 EUR"),
      row("B", "cheap"),
      'C,"never closed,,in stock,1 EUR',
      "D,too,few",
      row("E"),
    );
    expect(result).toMatchObject({ added: 1, changed: 1, unchanged: 0, removed: 0 });
    expect(result.badLines).toMatchObject([
      { line: 3, retailerId: "B", column: "price", problem: "price_unreadable" },
      { line: 4, retailerId: "C", column: null, problem: "unreadable" },
      { line: 5, retailerId: "D", column: null, problem: "wrong_column_count" },
    ]);
    for (const sku of ["B", "C", "D"]) expect((await productOf(sku)).price?.toFixed()).toBe("8.9");
  });

  test("a feed without one good line removes nothing", async () => {
    await importLines(row("A"));
    expect(await importLines("B,,,,,,")).toMatchObject({ removed: 0, badLines: [{ line: 2 }] });
    expect((await productOf("A")).removedAt).toBeNull();
  });

  test("a new photo address forgets the old photo, another change does not", async () => {
    await importLines(row("A"));
    const photo = { photoHash: "f".repeat(64), photoFetchedAt: new Date(), photoFailedAt: new Date() };
    await prisma().product.updateMany({ data: photo });
    await importLines(row("A", "9.90 EUR"));
    expect(await productOf("A")).toMatchObject({ photoHash: photo.photoHash, photoFailedAt: null });
    await importLines(row("A", "9.90 EUR").replace("A.jpg", "new.jpg"));
    expect(await productOf("A")).toMatchObject({ photoHash: null, photoFetchedAt: null });
  });

  test("other catalogs are left alone", async () => {
    await importLines(row("A"));
    const other = await prisma().catalog.create({
      data: { id: newId(), vendorCatalogId: "2", name: "Other" },
    });
    await importFeed(manager, { catalogId: other.id, bytes: bytesOf(row("B")) });
    expect((await productOf("A")).removedAt).toBeNull();
  });

  test("two imports at once come one after the other", async () => {
    const results = await Promise.all([importLines(row("A"), row("B")), importLines(row("A"), row("B"))]);
    expect(results.map(({ added, unchanged }) => [added, unchanged]).sort()).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  test("leaves an audit entry", async () => {
    await importLines(row("A"));
    const entry = await prisma().auditEntry.findFirstOrThrow({ where: { action: "catalog.imported" } });
    expect(entry).toMatchObject({
      staffId: manager.id,
      subjectId: catalogId,
      after: { added: 1, badLines: 0 },
    });
  });

  test("is refused for agents, unknown catalogs and what is no feed", async () => {
    const agent = await createTestStaff("agent");
    expect(isAppError(await thrownBy(importFeed(agent, { catalogId, bytes: bytesOf() })), "forbidden")).toBe(
      true,
    );
    const unknown = importFeed(manager, { catalogId: newId(), bytes: bytesOf(row("A")) });
    expect(isAppError(await thrownBy(unknown), "not_found")).toBe(true);
    const noFeed = importFeed(manager, { catalogId, bytes: Buffer.from("hello") });
    expect(isAppError(await thrownBy(noFeed), "feed_unreadable")).toBe(true);
  });

  test("some thousand products, hostile words included", { timeout: 120_000 }, async () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      row(`SKU-${index}`, "1.00 EUR", `"Öl ${index} \u0000'; DROP TABLE ""x"""`),
    );
    expect(await importLines(...lines)).toMatchObject({ added: 5000, badLines: [] });
    expect(await importLines(...lines.slice(0, 4999))).toMatchObject({ unchanged: 4999, removed: 1 });
    expect((await productOf("SKU-7")).name).toBe('Öl 7 \uFFFD\'; DROP TABLE "x"');
  });
});

describe("importFeed from an address", () => {
  test("fetches the feed and remembers where it was", async () => {
    const server = createServer((_request, response) => void response.end(bytesOf(row("A"))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const url = `http://localhost:${typeof address === "object" ? address?.port : 0}/feed.csv`;
    expect(await importFeed(manager, { catalogId, url })).toMatchObject({ added: 1 });
    expect(await prisma().catalog.findUniqueOrThrow({ where: { id: catalogId } })).toMatchObject({
      feedUrl: url,
    });
    server.closeAllConnections();
    server.close();
    expect(
      isAppError(
        await thrownBy(importFeed(manager, { catalogId, url: "http://10.0.0.1/" })),
        "fetch_refused",
      ),
    ).toBe(true);
  });
});

test.each([
  ["of as many bytes as a file may have is begun", feedMaxBytes, null],
  ["of one byte more is refused before it is read", feedMaxBytes + 1, "too_large"],
])("a feed %s", async (_, size, refusal) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-length": size }).write(bytesOf(row("A")));
    setTimeout(() => response.destroy(), 100);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://localhost:${typeof address === "object" ? address?.port : 0}/feed.csv`;
  const opened = openFeed(url, { bytesRead: 0 }, { now: new Date(), currency: "EUR" });
  if (refusal === null) expect(await opened).toMatchObject({ reads: expect.anything() });
  else
    expect(await thrownBy(opened)).toMatchObject({ code: "fetch_refused", fields: [{ problem: refusal }] });
  server.closeAllConnections();
  server.close();
});

test("a feed that would remove more than a fifth asks first, and changes nothing", async () => {
  const rows = ["A", "B", "C", "D", "E"].map((sku) => row(sku));
  await importLines(...rows);
  const fourOfFive = { catalogId, bytes: bytesOf(...rows.slice(1)) };
  expect((await importFeed(manager, fourOfFive)).removed).toBe(1);
  await importLines(...rows);
  const threeOfFive = { catalogId, bytes: bytesOf(row("NEW"), ...rows.slice(2)) };
  const refusal = await thrownBy(importFeed(manager, threeOfFive));
  expect(refusal).toMatchObject({
    code: "feed_removes_many",
    fields: [{ values: { removed: 2, total: 5 } }],
  });
  expect((await listCatalogs(manager))[0]?.productCount).toBe(5);
  expect((await importFeed(manager, { ...threeOfFive, mayRemoveMany: true })).removed).toBe(2);
});

test("a preview says what would be, asks nothing and changes nothing", async () => {
  await importLines(row("A"), row("B"), row("C"));
  const before = await prisma().product.findMany({ orderBy: { retailerId: "asc" } });
  const bytes = bytesOf(row("A", "9.90 EUR"), row("D"), row("E", "ask us"));
  const told = await importFeed(manager, { catalogId, bytes, isPreview: true });
  expect(told).toMatchObject({ isPreview: true, total: 3, added: 1, changed: 1, removed: 2 });
  expect(told.badLines).toMatchObject([{ line: 4, record: 3, column: "price", value: "ask us" }]);
  expect(await prisma().product.findMany({ orderBy: { retailerId: "asc" } })).toEqual(before);
  expect(await prisma().auditEntry.count({ where: { action: "catalog.imported" } })).toBe(1);
  const done = await importFeed(manager, { catalogId, bytes, mayRemoveMany: true });
  expect(done).toEqual({ ...told, isPreview: false });
});

test("a file that was cut off adds what it has and removes nothing", async () => {
  await importLines(row("A"), row("B"));
  const item = (id: string) =>
    `<item><g:id>${id}</g:id><title>${id}</title><g:availability>in stock</g:availability><g:price>1 EUR</g:price></item>`;
  const bytes = Buffer.from(`<?xml version="1.0"?><rss><channel>${item("C")}<item><g:id>A</g:id>`);
  expect(await importFeed(manager, { catalogId, bytes })).toMatchObject({
    format: "rss",
    added: 1,
    removed: 0,
    isCutOff: true,
    badLines: [{ retailerId: "A", problem: "cut_off" }],
  });
  expect((await productOf("B")).removedAt).toBeNull();
});

test("prices of an export without currency are in the shop's", async () => {
  await prisma().shop.create({
    data: { name: "Shop", timeZone: "UTC", currency: "MXN", staffLanguage: "en", customerLanguage: "en" },
  });
  const bytes = Buffer.from("Handle,Title,Variant SKU,Variant Price\ntee,Tee,T-1,20\ncap,Cap,,5\n");
  expect(await importFeed(manager, { catalogId, bytes })).toMatchObject({
    format: "shopify",
    added: 2,
    madeUpIds: 1,
  });
  expect(await productOf("T-1")).toMatchObject({ currency: "MXN" });
  expect(await productOf("cap")).toMatchObject({ name: "Cap" });
});

test("labels and further photos are kept, and a change of them is a change", async () => {
  const feed = (label: string) =>
    Buffer.from(
      `id,title,availability,price,additional_image_link,custom_label_0\nA,A,in stock,1 EUR,https://shop.test/2.jpg,${label}`,
    );
  await importFeed(manager, { catalogId, bytes: feed("gift") });
  expect(await productOf("A")).toMatchObject({
    labels: ["gift"],
    morePhotoUrls: ["https://shop.test/2.jpg"],
  });
  expect(await importFeed(manager, { catalogId, bytes: feed("sale") })).toMatchObject({ changed: 1 });
});

test.each([
  ["<!DOCTYPE rss [<!ENTITY a 'aaaa'>]><rss><channel><item/></channel></rss>", "has_dtd"],
  ["<html><body>Sign in</body></html>", "web_page"],
  ['{"products":[]}', "json"],
  ["PK\u0003\u0004workbook", "archive"],
  ["", "empty"],
  ["name,cost\nA,1", "no_header"],
  ["of \0 no,kind\nA,1", "no_header"],
  ["<rss><channel/></rss>", "no_items"],
  ["<a>".repeat(100), "too_deep"],
])("%j is refused as %s", async (text, problem) => {
  const refusal = await thrownBy(importFeed(manager, { catalogId, bytes: Buffer.from(text) }));
  expect(refusal).toMatchObject({ code: "feed_unreadable", fields: [{ problem }] });
});

test("why an address cannot be fetched is one of the reasons that have words", async () => {
  const known: readonly FetchRefusal[] = feedFetchRefusals;
  const refusal = await thrownBy(importFeed(manager, { catalogId, url: "http://10.0.0.1/" }));
  expect(refusal).toMatchObject({ fields: [{ path: "url", problem: "private_address" }] });
  expect(known).toContain("private_address");
});
