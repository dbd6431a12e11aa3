import { beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { applyImport } from "./apply-import";
import { discardImport } from "./discard-import";
import { getImport } from "./get-import";
import { importFeed } from "./import-feed";
import { listBadLines } from "./list-bad-lines";
import { listImportProducts } from "./list-import-products";
import { listImports } from "./list-imports";
import { isTimeToPruneImports, pruneImports } from "./prune-imports";
import { readFeedImport } from "./read-feed-import";

const header = "id,title,availability,price,brand,custom_label_0";
const row = (id: string, price = "8.90 EUR") => `${id},Product ${id},in stock,${price},Olive,`;
const bytesOf = (...lines: string[]) => Buffer.from([header, ...lines].join("\n"));

let manager: StaffDto;
let colleague: StaffDto;
let catalogId: string;

beforeEach(async () => {
  await resetDatabase();
  manager = await createTestStaff("manager");
  colleague = await createTestStaff("owner");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
});

function read(bytes: Uint8Array | AsyncIterable<Uint8Array>, importId: string = newId()) {
  return readFeedImport(manager, { importId, catalogId, fileName: "feed.csv", bytes, byteSize: 1000 });
}
const stockOf = (...skus: string[]) =>
  importFeed(manager, { catalogId, bytes: bytesOf(...skus.map((sku) => row(sku))) });
const skus = async () =>
  (await prisma().product.findMany({ where: { removedAt: null }, orderBy: { retailerId: "asc" } })).map(
    ({ retailerId }) => retailerId,
  );
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

async function* brokenOff() {
  yield bytesOf(row("A"), row("B"), "");
  throw new DOMException("The upload was aborted.", "AbortError");
}

describe("a run", () => {
  test("waits to be applied, is applied from its rows, and then has none", async () => {
    await stockOf("A", "B", "C", "D", "E", "F");
    const run = await read(
      bytesOf(row("A", "9.90 EUR"), row("B"), row("C"), row("D"), row("E"), row("G"), row("bad", "ask")),
    );
    expect(run).toMatchObject({
      state: "ready",
      source: "file",
      sourceName: "feed.csv",
      format: "meta_table",
      startedBy: manager.name,
      rowsRead: 7,
      bytesTotal: 1000,
      total: 6,
      added: 1,
      changed: 1,
      unchanged: 4,
      removed: 1,
      badLines: 1,
    });
    expect(await skus()).toEqual(["A", "B", "C", "D", "E", "F"]);
    expect(await applyImport(manager, { importId: run.id })).toMatchObject({
      outcome: "applied",
      run: { state: "applied", endedBy: manager.name, endedAt: expect.any(String) },
    });
    expect(await skus()).toEqual(["A", "B", "C", "D", "E", "G"]);
    await pruneImports();
    expect(await prisma().stagedProduct.count()).toBe(0);
    const bad = await listBadLines(manager, run.id, { limit: 10 });
    expect(bad).toMatchObject({
      items: [{ retailerId: "bad", problem: "price_unreadable" }],
      nextCursor: null,
    });
  });

  test("says field by field what would change, page by page", async () => {
    await stockOf("A", "B", "C");
    await prisma().product.updateMany({ where: { retailerId: "B" }, data: { removedAt: new Date() } });
    const text = `${header}\nA,Other name,out of stock,9.90 EUR,Olive,gift\n${row("B")}\n${row("N1")}\n${row("N2")}`;
    const { id } = await read(Buffer.from(text));
    const changed = await listImportProducts(manager, id, { effect: "changed", limit: 10 });
    expect(changed.items).toEqual([
      expect.objectContaining({
        retailerId: "A",
        changes: [
          { field: "name", before: "Product A", after: "Other name" },
          {
            field: "price",
            before: { amount: "8.9", currency: "EUR" },
            after: { amount: "9.9", currency: "EUR" },
          },
          { field: "availability", before: "in_stock", after: "out_of_stock" },
          { field: "labels", before: null, after: ["gift"] },
        ],
      }),
      expect.objectContaining({
        retailerId: "B",
        changes: [{ field: "removed", before: true, after: false }],
      }),
    ]);
    const first = await listImportProducts(manager, id, { effect: "added", limit: 1 });
    expect(first.items.map(({ retailerId }) => retailerId)).toEqual(["N1"]);
    const cursor = Number(first.nextCursor);
    const second = await listImportProducts(manager, id, { effect: "added", limit: 1, cursor });
    expect(second).toMatchObject({ items: [{ retailerId: "N2" }], nextCursor: null });
    const removed = await listImportProducts(manager, id, { effect: "removed", limit: 10 });
    expect(removed.items).toMatchObject([{ retailerId: "C", name: "Product C" }]);
  });

  test("is applied by one of two at once; the other is told", async () => {
    const { id } = await read(bytesOf(row("A")));
    const both = await Promise.all(
      [manager, colleague].map((staff) => thrownBy(applyImport(staff, { importId: id }))),
    );
    expect(both.filter((error) => error === null)).toHaveLength(1);
    expect(both.find((error) => error !== null)).toMatchObject({
      code: "import_settled",
      fields: [{ path: "state", problem: "applied" }],
    });
    expect(await prisma().auditEntry.count({ where: { action: "catalog.imported" } })).toBe(1);
  });

  test("applied twice by the same person is applied once", async () => {
    const { id } = await read(bytesOf(row("A")));
    await applyImport(manager, { importId: id });
    expect(await applyImport(manager, { importId: id })).toMatchObject({ outcome: "applied" });
    expect(await prisma().auditEntry.count({ where: { action: "catalog.imported" } })).toBe(1);
  });

  test("is counted anew, and not applied, when the catalog changed since", async () => {
    await stockOf("A", "B", "C", "D", "E", "F");
    const { id } = await read(bytesOf(...["A", "B", "C", "D", "E", "F", "G"].map((sku) => row(sku))));
    await stockOf("A", "B", "C", "D", "E", "F", "H");
    const told = await applyImport(manager, { importId: id });
    expect(told).toMatchObject({
      outcome: "recounted",
      run: { state: "ready", total: 7, added: 1, removed: 1 },
    });
    expect(await skus()).toContain("H");
    expect(await applyImport(manager, { importId: id })).toMatchObject({ outcome: "applied" });
    expect(await skus()).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
  });

  test("that would remove more than a fifth is asked about, and stays", async () => {
    await stockOf("A", "B", "C");
    const { id } = await read(bytesOf(row("A")));
    expect(await thrownBy(applyImport(manager, { importId: id }))).toMatchObject({
      code: "feed_removes_many",
      fields: [{ values: { removed: 2, total: 3 } }],
    });
    expect(await getImport(manager, id)).toMatchObject({ state: "ready", removed: 2 });
    await applyImport(manager, { importId: id, mayRemoveMany: true });
    expect(await skus()).toEqual(["A"]);
  });

  test("can be discarded, twice too, and not once it was applied", async () => {
    const { id } = await read(bytesOf(row("A")));
    expect(await discardImport(manager, id)).toMatchObject({ state: "discarded", endedBy: manager.name });
    expect(await discardImport(colleague, id)).toMatchObject({ endedBy: manager.name });
    expect(await thrownBy(applyImport(manager, { importId: id }))).toMatchObject({ code: "import_settled" });
    expect(await skus()).toEqual([]);
    const other = await read(bytesOf(row("A")));
    await applyImport(manager, { importId: other.id });
    expect(await thrownBy(discardImport(manager, other.id))).toMatchObject({ code: "import_settled" });
  });

  test("under way stops when it is discarded", async () => {
    const importId = newId();
    async function* endless() {
      yield Buffer.from(`${header}\n`);
      for (let at = 0; ; at++) {
        yield Buffer.from(`${row(`SKU-${at}`)}\n`);
        if (at === 20) await discardImport(colleague, importId);
      }
    }
    expect(await thrownBy(read(endless(), importId))).toMatchObject({ code: "conflict" });
    expect(await getImport(manager, importId)).toMatchObject({ state: "discarded", endedBy: colleague.name });
  });

  test("keeps why it failed", async () => {
    const unreadable = newId();
    await thrownBy(read(Buffer.from("name,cost\nA,1"), unreadable));
    expect(await getImport(manager, unreadable)).toMatchObject({
      state: "failed",
      reason: { code: "feed_unreadable", problem: "no_header", found: "name, cost" },
    });
    const broken = newId();
    await thrownBy(read(brokenOff(), broken));
    expect(await getImport(manager, broken)).toMatchObject({
      state: "failed",
      reason: { code: "interrupted" },
    });
    expect(await skus()).toEqual([]);
  });

  test("whose reader died is ended; one that nobody decides about is given up", async () => {
    const now = new Date();
    const dead = newId();
    const run = { catalogId, source: "file", sourceName: "feed.csv", currency: "EUR" } as const;
    await prisma().catalogImport.create({ data: { id: dead, ...run, aliveAt: addMs(now, -3 * minuteMs) } });
    const waiting = await read(bytesOf(row("A")));
    expect(await isTimeToPruneImports(now)).toBe(true);
    await pruneImports(undefined, now);
    expect(await getImport(manager, dead)).toMatchObject({
      state: "failed",
      reason: { code: "interrupted" },
    });
    expect(await getImport(manager, waiting.id)).toMatchObject({ state: "ready" });
    expect(await isTimeToPruneImports(now)).toBe(false);
    await pruneImports(undefined, addMs(now, 8 * dayMs));
    expect(await getImport(manager, waiting.id)).toMatchObject({
      state: "discarded",
      reason: { code: "expired" },
    });
    expect(await prisma().stagedProduct.count()).toBe(0);
    await pruneImports(undefined, addMs(now, 100 * dayMs));
    expect(await prisma().catalogImport.count()).toBe(0);
  });

  test("has an id of its own", async () => {
    const { id } = await read(bytesOf(row("A")));
    expect(await thrownBy(read(bytesOf(row("B")), id))).toMatchObject({ code: "conflict" });
    expect(await getImport(manager, id)).toMatchObject({ state: "ready", added: 1 });
  });

  test("is for managers", async () => {
    const agent = await createTestStaff("agent");
    const { id } = await read(bytesOf(row("A")));
    const refused = [
      applyImport(agent, { importId: id }),
      discardImport(agent, id),
      getImport(agent, id),
      listBadLines(agent, id, { limit: 1 }),
      listImportProducts(agent, id, { effect: "added", limit: 1 }),
      listImports(agent, { state: "any", limit: 1 }),
      readFeedImport(agent, { importId: newId(), catalogId, fileName: "", bytes: bytesOf(), byteSize: null }),
    ];
    for (const error of await Promise.all(refused.map(thrownBy)))
      expect(error).toMatchObject({ code: "forbidden" });
    expect(await getImport(manager, id)).toMatchObject({ state: "ready" });
  });
});

test("the history is newest first, page by page; open ones can be asked for alone", async () => {
  const applied = await read(bytesOf(row("A")));
  await applyImport(manager, { importId: applied.id });
  const ready = await read(bytesOf(row("A"), row("B")));
  const first = await listImports(manager, { state: "any", limit: 1 });
  expect(first.items.map(({ id }) => id)).toEqual([ready.id]);
  const cursor = first.nextCursor ?? "";
  expect((await listImports(manager, { state: "any", limit: 1, cursor })).items).toMatchObject([
    { id: applied.id, catalogName: "Shop" },
  ]);
  expect((await listImports(manager, { state: "open", limit: 9 })).items).toMatchObject([{ id: ready.id }]);
});
