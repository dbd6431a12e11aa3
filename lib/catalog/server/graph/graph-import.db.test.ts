import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applyImport } from "@/lib/catalog/server/apply-import";
import { askForFeed } from "@/lib/catalog/server/ask-for-feed";
import { hasDueFeeds } from "@/lib/catalog/server/catalog-feed-store";
import { changeCatalogToken } from "@/lib/catalog/server/change-catalog-token";
import { changeFeed } from "@/lib/catalog/server/change-feed";
import { createFeed } from "@/lib/catalog/server/create-feed";
import { discardImport } from "@/lib/catalog/server/discard-import";
import { getImport } from "@/lib/catalog/server/get-import";
import { listFeeds } from "@/lib/catalog/server/list-feeds";
import { isTimeToPruneImports, pruneImports } from "@/lib/catalog/server/prune-imports";
import { readDueFeeds } from "@/lib/catalog/server/read-due-feeds";
import { readGraphImport } from "@/lib/catalog/server/read-graph-import";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import {
  type GraphStandIn,
  graphError,
  graphItem,
  graphTestToken,
  startGraphStandIn,
} from "@/lib/testing/factories/graph-stand-in";
import { resetDatabase } from "@/lib/testing/test-database";
import { hasDueGraphRuns } from "./graph-run-store";
import { readDueGraphRuns } from "./read-due-graph-runs";

const given: Record<string, string> = vi.hoisted(() => ({}));
vi.mock("@/lib/server/env", async (original) => {
  const { env } = await original<typeof import("@/lib/server/env")>();
  return { env: () => ({ ...env(), ...given }) };
});

let graph: GraphStandIn;
let manager: StaffDto;
let catalogId: string;

beforeEach(async () => {
  await resetDatabase();
  manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "3670", name: "Shop" } });
  graph = await startGraphStandIn("3670");
  graph.items = ["A", "B", "C", "D", "E"].map((id) => graphItem(id));
  given.META_GRAPH_URL = graph.url;
});
afterEach(() => graph.stop());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    ({ code, fields }: { code: string; fields?: { problem: string }[] }) => [code, fields?.[0]?.problem],
  );
const begin = async (importId: string = newId()) => {
  await changeCatalogToken(manager, catalogId, graphTestToken);
  graph.calls = [];
  return readGraphImport(manager, { importId, catalogId });
};
const runOf = (id: string) => getImport(manager, id);
/** Time passes until a reading that waits may go on. */
const waitOver = () =>
  prisma().catalogImport.updateMany({ where: { state: "staging" }, data: { resumeAt: new Date(0) } });
const skus = async () =>
  (await prisma().product.findMany({ where: { removedAt: null }, orderBy: { retailerId: "asc" } })).map(
    ({ retailerId }) => retailerId,
  );

describe("the token", () => {
  test("is proven at Meta, kept sealed, and never given back", async () => {
    const answer = await changeCatalogToken(manager, catalogId, graphTestToken);
    expect(answer).toEqual({ catalogId, setAt: expect.any(String) });
    const row = await prisma().catalog.findUniqueOrThrow({ where: { id: catalogId } });
    expect(row.graphTokenSealed).toMatch(/^v1\./);
    const everything = JSON.stringify([
      answer,
      row,
      await prisma().auditEntry.findMany(),
      graph.calls.map(({ path }) => path),
    ]);
    expect(everything).not.toContain(graphTestToken);
    expect((await prisma().auditEntry.findMany()).map(({ action }) => action)).toEqual([
      "catalog.token_changed",
    ]);
  });

  test.each([
    ["expired", graphError(190, "Session has expired"), ["graph_refused", "token_refused"]],
    [
      "without permission",
      graphError(200, "Requires catalog_management"),
      ["graph_refused", "permission_missing"],
    ],
    ["of another catalog", graphError(100, "Object does not exist"), ["graph_refused", "catalog_unknown"]],
    ["while Meta is away", { status: 500, body: null }, ["graph_unavailable", undefined]],
  ])("%s is not kept, and the former one stays", async (_, answer, expected) => {
    await changeCatalogToken(manager, catalogId, graphTestToken);
    const before = await prisma().catalog.findUniqueOrThrow({ where: { id: catalogId } });
    graph.next = [answer];
    expect(await codeOf(changeCatalogToken(manager, catalogId, "EAAanotherTokenOfSomebody"))).toEqual(
      expected,
    );
    expect(await prisma().catalog.findUniqueOrThrow({ where: { id: catalogId } })).toEqual(before);
  });

  test("is taken under a rate limit, and can be taken away", async () => {
    graph.next = [graphError(80014, "Too many calls", 5)];
    expect((await changeCatalogToken(manager, catalogId, graphTestToken)).setAt).not.toBeNull();
    expect((await changeCatalogToken(manager, catalogId, null)).setAt).toBeNull();
    const { id } = { id: newId() };
    expect(await codeOf(readGraphImport(manager, { importId: id, catalogId }))).toEqual([
      "graph_refused",
      "token_missing",
    ]);
  });

  test("is for managers and owners", async () => {
    const agent = await createTestStaff("agent");
    expect(await codeOf(changeCatalogToken(agent, catalogId, graphTestToken))).toEqual([
      "forbidden",
      undefined,
    ]);
    expect(await codeOf(readGraphImport(agent, { importId: newId(), catalogId }))).toEqual([
      "forbidden",
      undefined,
    ]);
    expect(await codeOf(changeCatalogToken(manager, newId(), graphTestToken))).toEqual([
      "not_found",
      undefined,
    ]);
  });
});

describe("a reading", () => {
  test("takes page after page, waits to be applied, and is applied as any other", async () => {
    graph.items.push(graphItem("F", { price: "ask us" }), graphItem("A", { name: "Again" }));
    const { id } = await begin();
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({
      state: "ready",
      source: "graph",
      sourceName: "3670",
      format: "graph",
      rowsRead: 7,
      added: 5,
      badLines: 2,
      delay: null,
      startedBy: manager.name,
    });
    expect(await prisma().importBadLine.findMany({ orderBy: { position: "asc" } })).toMatchObject([
      { record: 6, retailerId: "F", column: "price", problem: "price_unreadable" },
      { record: 7, retailerId: "A", column: "retailer_id", problem: "duplicate_id" },
    ]);
    expect(graph.calls).toHaveLength(4);
    expect(graph.calls.every(({ path }) => !path.includes(graphTestToken))).toBe(true);
    expect(await skus()).toEqual([]);
    await applyImport(manager, { importId: id });
    expect(await skus()).toEqual(["A", "B", "C", "D", "E"]);
  });

  test("says what left the catalog at Meta, and a bad item does not lose its product", async () => {
    const first = await begin();
    await readDueGraphRuns();
    await applyImport(manager, { importId: first.id });
    graph.items = [
      graphItem("A", { price: "$9.90" }),
      graphItem("B", { price: "?" }),
      graphItem("C"),
      graphItem("D"),
    ];
    const { id } = await begin();
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ changed: 1, unchanged: 2, removed: 1, badLines: 1 });
  });

  test("asked for twice is one; another's id is refused", async () => {
    const { id } = await begin();
    expect(await begin(id)).toMatchObject({ id });
    const owner = await createTestStaff("owner");
    expect(await codeOf(readGraphImport(owner, { importId: id, catalogId }))).toEqual([
      "conflict",
      undefined,
    ]);
    expect(await prisma().catalogImport.count()).toBe(1);
  });

  test.each([4, 17, 32, 613, 80014])(
    "held back by limit %i it waits, and goes on where it was",
    async (code) => {
      const { id } = await begin();
      const calls = graph.calls;
      graph.before = async () => {
        if (calls.length === 2) graph.next = [graphError(code, "limit", 7)];
      };
      await readDueGraphRuns();
      const waiting = await runOf(id);
      expect(waiting).toMatchObject({ state: "staging", rowsRead: 2, delay: "rate_limited" });
      const waitMs = Date.parse(waiting.resumeAt ?? "") - Date.now();
      expect(waitMs).toBeGreaterThan(6 * minuteMs);
      expect(waitMs).toBeLessThanOrEqual(7 * minuteMs);
      expect(await hasDueGraphRuns()).toBe(false);
      await readDueGraphRuns();
      expect(graph.calls).toHaveLength(2);

      await waitOver();
      expect(await hasDueGraphRuns()).toBe(true);
      await readDueGraphRuns();
      expect(await runOf(id)).toMatchObject({ state: "ready", rowsRead: 5, added: 5 });
      expect(graph.calls.map(({ path }) => new URLSearchParams(path.split("?")[1]).get("after"))).toEqual([
        null,
        "2",
        "2",
        "4",
      ]);
    },
  );

  test("while it waits it is not taken for dead; after a day without a reader it is", async () => {
    const { id } = await begin();
    graph.next = [graphError(80014, "limit", 60)];
    await readDueGraphRuns();
    const inAnHour = addMs(new Date(), 90 * minuteMs);
    expect(await isTimeToPruneImports(inAnHour)).toBe(false);
    await pruneImports(undefined, inAnHour);
    expect((await runOf(id)).state).toBe("staging");
    await pruneImports(undefined, addMs(inAnHour, 2 * dayMs));
    expect(await runOf(id)).toMatchObject({ state: "failed", reason: { code: "interrupted" } });
  });

  test("after a crash it goes on at the page that was not kept, and has each product once", async () => {
    const { id } = await begin();
    const stop = new AbortController();
    graph.before = async () => {
      if (graph.calls.length === 2) stop.abort();
    };
    await readDueGraphRuns(stop.signal);
    expect(await runOf(id)).toMatchObject({ state: "staging", rowsRead: 4 });
    expect(await hasDueGraphRuns()).toBe(false);
    await waitOver();
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ state: "ready", rowsRead: 5, added: 5, badLines: 0 });
  });

  test("two readers of one run keep a page once", async () => {
    const { id } = await begin();
    const stop = new AbortController();
    graph.before = async () => {
      graph.before = async () => stop.abort();
      await waitOver();
      await readDueGraphRuns(stop.signal);
    };
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ state: "staging", rowsRead: 2, badLines: 0 });
    await waitOver();
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ state: "ready", rowsRead: 5, added: 5, badLines: 0 });
  });

  test.each([
    ["expires", graphError(190, "Session has expired"), "token_refused"],
    ["loses its permission", graphError(10, "no permission"), "permission_missing"],
    ["no longer reaches the catalog", graphError(100, "Object does not exist"), "catalog_unknown"],
  ])("whose token %s in the middle fails, says why, and changes nothing", async (_, answer, problem) => {
    const { id } = await begin();
    graph.before = async () => {
      if (graph.calls.length === 2) graph.next = [answer];
    };
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ state: "failed", reason: { code: "graph_refused", problem } });
    expect(await codeOf(applyImport(manager, { importId: id }))).toEqual(["import_settled", "failed"]);
    expect(await skus()).toEqual([]);
  });

  test("a vendor who stays away is given up, and that is said", async () => {
    const { id } = await begin();
    for (let at = 0; at <= 15; at++) {
      graph.next = [{ status: 503, body: null }];
      await waitOver();
      await readDueGraphRuns();
    }
    expect(await runOf(id)).toMatchObject({
      state: "failed",
      reason: { code: "graph_refused", problem: "unavailable" },
    });
  });

  test("stopped by staff it reads no further", async () => {
    const { id } = await begin();
    graph.before = async () => {
      if (graph.calls.length === 2) await discardImport(manager, id);
    };
    await readDueGraphRuns();
    expect(graph.calls).toHaveLength(2);
    expect((await runOf(id)).state).toBe("discarded");
  });

  test("an empty answer removes nothing", async () => {
    const first = await begin();
    await readDueGraphRuns();
    await applyImport(manager, { importId: first.id });
    graph.items = [];
    const { id } = await begin();
    await readDueGraphRuns();
    expect(await runOf(id)).toMatchObject({ state: "ready", rowsRead: 0, removed: 0 });
  });
});

describe("a schedule", () => {
  const everyDay = () => createFeed(manager, { catalogId, source: "graph", everyHours: 24 });

  test("reads the catalog at Meta by itself, and applies what it brings", async () => {
    await changeCatalogToken(manager, catalogId, graphTestToken);
    const feed = await everyDay();
    expect(feed).toMatchObject({ source: "graph", url: "" });
    await readDueFeeds();
    await readDueGraphRuns();
    expect(await skus()).toEqual(["A", "B", "C", "D", "E"]);
    expect(await prisma().catalogImport.findFirstOrThrow()).toMatchObject({
      feedId: feed.id,
      source: "graph",
      state: "applied",
      endedById: null,
    });
    expect(await hasDueFeeds()).toBe(false);

    graph.items = [graphItem("A")];
    await askForFeed(manager, feed.id);
    await readDueFeeds();
    await readDueGraphRuns();
    const held = await prisma().catalogImport.findFirstOrThrow({ where: { state: "ready" } });
    expect(held).toMatchObject({ removed: 4, reason: { code: "removes_many" }, startedById: manager.id });
    expect(await skus()).toHaveLength(5);
  });

  test("whose token is over says so in its last run, and waits for its time", async () => {
    await changeCatalogToken(manager, catalogId, graphTestToken);
    const feed = await everyDay();
    graph.next = [graphError(190, "Session has expired")];
    await readDueFeeds();
    await readDueGraphRuns();
    expect(await listFeeds(manager)).toMatchObject([
      {
        id: feed.id,
        lastRun: { state: "failed", reason: { code: "graph_refused", problem: "token_refused" } },
      },
    ]);
    expect(await hasDueFeeds()).toBe(false);
  });

  test("whose worker died after the last page ends it, and reads nothing again", async () => {
    await changeCatalogToken(manager, catalogId, graphTestToken);
    await everyDay();
    await readDueFeeds();
    await readDueGraphRuns();
    const calls = graph.calls.length;
    await prisma().product.deleteMany();
    await prisma().catalogImport.updateMany({
      data: { state: "staging", nextPage: null, endedAt: null, readyAt: null, resumeAt: new Date(0) },
    });
    await readDueGraphRuns();
    expect(graph.calls).toHaveLength(calls);
    expect(await prisma().catalogImport.findFirstOrThrow()).toMatchObject({
      state: "applied",
      rowsRead: 5,
      badLines: 0,
    });
    expect(await skus()).toEqual(["A", "B", "C", "D", "E"]);
  });

  test("needs a token, and has no address", async () => {
    expect(await codeOf(everyDay())).toEqual(["graph_refused", "token_missing"]);
    await changeCatalogToken(manager, catalogId, graphTestToken);
    const feed = await everyDay();
    expect(await codeOf(changeFeed(manager, feed.id, { url: "https://shop.example/feed" }))).toEqual([
      "invalid_input",
      "not_for_graph",
    ]);
    expect((await changeFeed(manager, feed.id, { everyHours: 1 })).everyHours).toBe(1);
  });

  test("follows its token: another one is tried at once, and without one it rests", async () => {
    await changeCatalogToken(manager, catalogId, graphTestToken);
    const { id } = await everyDay();
    await readDueFeeds();
    await readDueGraphRuns();
    expect(await hasDueFeeds()).toBe(false);
    await changeCatalogToken(manager, catalogId, graphTestToken);
    expect(await hasDueFeeds()).toBe(true);
    await changeCatalogToken(manager, catalogId, null);
    expect(await hasDueFeeds()).toBe(false);
    expect(await listFeeds(manager)).toMatchObject([{ id, isPaused: true }]);
  });
});
