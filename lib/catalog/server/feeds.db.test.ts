import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { addMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { Prisma } from "@/prisma/generated/client";
import { applyImport } from "./apply-import";
import { askForFeed } from "./ask-for-feed";
import { cancelFeed } from "./cancel-feed";
import { hasDueFeeds } from "./catalog-feed-store";
import { changeFeed } from "./change-feed";
import { createFeed } from "./create-feed";
import { discardImport } from "./discard-import";
import { importFeed } from "./import-feed";
import { hasLeftRuns } from "./left-run-store";
import { listFeeds } from "./list-feeds";
import { pruneImports } from "./prune-imports";
import { readDueFeeds } from "./read-due-feeds";

const header = "id,title,availability,price";
const feedOf = (...skus: string[]) =>
  [header, ...skus.map((sku) => `${sku},${sku},in stock,1 EUR`)].join("\n");

let manager: StaffDto;
let catalogId: string;
let host: Server;
let url: string;
let text = "";
let status = 200;
/** Whether each request was conditional. */
let asked: boolean[] = [];

beforeEach(async () => {
  await resetDatabase();
  manager = await createTestStaff("manager");
  catalogId = newId();
  await prisma().catalog.create({ data: { id: catalogId, vendorCatalogId: "1", name: "Shop" } });
  text = feedOf("A", "B", "C", "D", "E");
  status = 200;
  asked = [];
  host = createServer((request, response) => {
    const etag = `"${text.length}"`;
    asked.push(request.headers["if-none-match"] !== undefined);
    if (status !== 200) return void response.writeHead(status).end();
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { etag }).end(text);
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  const address = host.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : 0}/feed.csv`;
});

afterEach(() => {
  host.closeAllConnections();
  host.close();
});

const create = () => createFeed(manager, { catalogId, url, everyHours: 6 });
const runs = () => prisma().catalogImport.findMany({ orderBy: { startedAt: "asc" } });
const lastRun = async () => (await runs()).at(-1);
const skus = async () =>
  (await prisma().product.findMany({ where: { removedAt: null }, orderBy: { retailerId: "asc" } })).map(
    ({ retailerId }) => retailerId,
  );
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("a saved feed", () => {
  test("is read at once, applied, and due again after its hours", async () => {
    const feed = await create();
    expect(await hasDueFeeds()).toBe(true);
    const before = Date.now();
    await readDueFeeds();
    expect(await skus()).toEqual(["A", "B", "C", "D", "E"]);
    const [read] = await listFeeds(manager);
    expect(read).toMatchObject({
      id: feed.id,
      everyHours: 6,
      lastRun: { state: "applied", added: 5, startedBy: null, endedBy: null, feedId: feed.id },
    });
    const nextIn = new Date(read?.nextRunAt ?? 0).getTime() - before;
    expect(nextIn).toBeGreaterThan(6 * hourMs - minuteMs);
    expect(nextIn).toBeLessThan(6 * hourMs + minuteMs);
    expect(await hasDueFeeds()).toBe(false);
  });

  test("that has not changed is a run with nothing new", async () => {
    const { id } = await create();
    await readDueFeeds();
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(asked).toEqual([false, true]);
    expect(await lastRun()).toMatchObject({ state: "nothing_new", startedById: manager.id });
  });

  test("is read as a whole where the catalog was made of something else since, and once a day", async () => {
    const { id } = await create();
    await readDueFeeds();
    await importFeed(manager, { catalogId, bytes: Buffer.from(feedOf("A", "B", "C", "D", "E", "F")) });
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await skus()).toEqual(["A", "B", "C", "D", "E"]);
    await prisma().catalogImport.updateMany({ data: { startedAt: addMs(new Date(), -25 * hourMs) } });
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(asked).toEqual([false, false, false]);
  });

  test("that would remove more than a fifth waits for a person, who decides", async () => {
    const { id } = await create();
    await readDueFeeds();
    text = feedOf("A", "B", "C");
    await askForFeed(manager, id);
    await readDueFeeds();
    const waiting = await lastRun();
    expect(waiting).toMatchObject({ state: "ready", removed: 2, reason: { code: "removes_many" } });
    expect(await skus()).toHaveLength(5);
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await lastRun(), "the same once more is no second question").toMatchObject({
      state: "nothing_new",
    });
    await applyImport(manager, { importId: waiting?.id ?? "", mayRemoveMany: true });
    expect(await skus()).toEqual(["A", "B", "C"]);
  });

  test("of bad lines, or cut off, waits too; a newer reading takes its place", async () => {
    const { id } = await create();
    await readDueFeeds();
    text = `${feedOf("A", "B")}\nC,C,in stock,ask\nD,D,in stock,ask\nE,E,in stock,ask`;
    await askForFeed(manager, id);
    await readDueFeeds();
    const bad = await lastRun();
    expect(bad).toMatchObject({ state: "ready", badLines: 3, reason: { code: "mostly_bad" } });
    text = "<rss><channel><item><id>A</id><title>A";
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({ state: "ready", reason: { code: "cut_off" } });
    expect((await runs()).find((run) => run.id === bad?.id)).toMatchObject({
      state: "discarded",
      reason: { code: "superseded" },
    });
    text = feedOf("A", "B", "C", "D", "E", "F");
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({ state: "applied", added: 1 });
    expect(await prisma().catalogImport.count({ where: { state: "ready" } })).toBe(0);
  });

  test("discarded is offered again to who asks, and not by the schedule", async () => {
    const { id } = await create();
    await readDueFeeds();
    text = feedOf("A");
    await askForFeed(manager, id);
    await readDueFeeds();
    await discardImport(manager, (await lastRun())?.id ?? "");
    await prisma().catalogFeed.updateMany({ data: { nextRunAt: new Date() } });
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({ state: "nothing_new" });
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({ state: "ready" });
  });

  test("that cannot be fetched says why, and is tried again within the hour", async () => {
    await create();
    status = 404;
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({
      state: "failed",
      reason: { code: "fetch_refused", problem: "bad_status" },
    });
    const feed = await prisma().catalogFeed.findFirstOrThrow();
    expect(feed.nextRunAt.getTime()).toBeLessThan(Date.now() + hourMs + minuteMs);
    await changeFeed(manager, feed.id, { url: "http://10.0.0.1/feed.csv" });
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({
      sourceName: "http://10.0.0.1/feed.csv",
      reason: { code: "fetch_refused", problem: "private_address" },
    });
  });

  test("is read once at a time, however many workers look", async () => {
    await create();
    await Promise.all([readDueFeeds(), readDueFeeds(), readDueFeeds()]);
    expect(await runs()).toHaveLength(1);
    const [first] = await runs();
    await prisma().catalogImport.updateMany({ data: { state: "staging", aliveAt: new Date() } });
    await askForFeed(manager, first?.feedId ?? "");
    expect(await hasDueFeeds()).toBe(false);
    await readDueFeeds();
    expect(await runs()).toHaveLength(1);
  });

  test("whose reader died is read again once that is known", async () => {
    const { id } = await create();
    await readDueFeeds();
    const died = addMs(new Date(), -3 * minuteMs);
    await prisma().catalogImport.updateMany({ data: { state: "staging", endedAt: null, aliveAt: died } });
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await runs()).toHaveLength(1);
    await pruneImports();
    await readDueFeeds();
    expect(await runs()).toMatchObject([
      { state: "failed", reason: { code: "interrupted" } },
      { state: "applied" },
    ]);
  });

  test("whose reader died is due at once, three times in a rhythm", async () => {
    await create();
    const isDueAfterCrash = async () => {
      const left = await prisma().catalogImport.updateMany({
        where: { state: "applied" },
        data: { state: "staging", endedAt: null, aliveAt: addMs(new Date(), -3 * minuteMs) },
      });
      expect(left.count).toBe(1);
      await pruneImports();
      expect(await lastRun()).toMatchObject({ state: "failed", reason: { code: "interrupted" } });
      return hasDueFeeds();
    };
    const tries: boolean[] = [];
    for (let again = true; again && tries.length < 9; tries.push(again)) {
      await readDueFeeds();
      // The same once more would be nothing new.
      text = feedOf("A", "B", "C", "D", "E", `F${tries.length}`);
      again = await isDueAfterCrash();
    }
    expect(tries).toEqual([true, true, false]);
    const { nextRunAt } = await prisma().catalogFeed.findFirstOrThrow();
    expect(nextRunAt.getTime(), "by its rhythm all the same").toBeLessThan(Date.now() + 6 * hourMs);

    await prisma().catalogImport.updateMany({ data: { startedAt: addMs(new Date(), -7 * hourMs) } });
    await prisma().catalogFeed.updateMany({ data: { nextRunAt: new Date() } });
    await readDueFeeds();
    expect(await isDueAfterCrash(), "in the next rhythm").toBe(true);
  });

  describe("whose worker died between reading and applying", () => {
    const minutesAgo = (minutes: number) => addMs(new Date(), -minutes * minuteMs);
    const leave = async (at: Date) => {
      await prisma().product.updateMany({ where: { retailerId: "E" }, data: { name: "old" } });
      await prisma().catalogImport.updateMany({
        data: {
          state: "ready",
          endedAt: null,
          reason: Prisma.DbNull,
          changed: 1,
          added: 0,
          aliveAt: at,
          readyAt: at,
        },
      });
    };
    beforeEach(async () => {
      await create();
      await readDueFeeds();
    });

    test("is applied by the next, and not before that one is surely dead", async () => {
      await leave(minutesAgo(2));
      expect(await hasLeftRuns()).toBe(false);
      await readDueFeeds();
      expect(await lastRun()).toMatchObject({ state: "ready" });
      await leave(minutesAgo(10));
      expect(await hasLeftRuns()).toBe(true);
      await Promise.all([readDueFeeds(), readDueFeeds()]);
      expect(await runs()).toMatchObject([{ state: "applied" }]);
      expect(await prisma().product.count({ where: { name: "old" } })).toBe(0);
      expect(await hasLeftRuns()).toBe(false);
    });

    test("is held for a person where it must be, or where it could not be applied for an hour", async () => {
      await prisma().catalogImport.updateMany({ data: { badLines: 5 } });
      await leave(minutesAgo(10));
      await readDueFeeds();
      expect(await lastRun()).toMatchObject({ state: "ready", reason: { code: "mostly_bad" } });
      await leave(minutesAgo(70));
      await readDueFeeds();
      expect(await lastRun()).toMatchObject({ state: "ready", reason: { code: "unexpected" } });
      expect(await hasLeftRuns()).toBe(false);
    });

    test("is left alone where a person started it", async () => {
      await leave(minutesAgo(10));
      await prisma().catalogImport.updateMany({ data: { feedId: null } });
      expect(await hasLeftRuns()).toBe(false);
      await readDueFeeds();
      expect(await lastRun()).toMatchObject({ state: "ready", reason: null });
    });
  });

  test("stops with its worker, and begins again with the next", async () => {
    await create();
    const stopped = new AbortController();
    host.removeAllListeners("request");
    host.on("request", (_request, response) => {
      response.writeHead(200).write(`${header}\n`);
      setTimeout(() => stopped.abort(), 50);
    });
    await readDueFeeds(stopped.signal);
    expect(await lastRun()).toMatchObject({ state: "failed", reason: { code: "interrupted" } });
    expect(await hasDueFeeds()).toBe(true);
  });

  test("paused is read only by who asks", async () => {
    const { id } = await create();
    expect(await changeFeed(manager, id, { isPaused: true })).toMatchObject({ isPaused: true });
    await readDueFeeds();
    expect(await runs()).toHaveLength(0);
    await askForFeed(manager, id);
    await readDueFeeds();
    expect(await lastRun()).toMatchObject({ state: "applied" });
  });

  test("is one for each catalog; removed, its history stays", async () => {
    const { id } = await create();
    expect(await thrownBy(create())).toMatchObject({ code: "conflict" });
    await readDueFeeds();
    await cancelFeed(manager, id);
    await cancelFeed(manager, id);
    expect(await listFeeds(manager)).toEqual([]);
    expect(await runs()).toMatchObject([{ state: "applied", feedId: null }]);
    const actions = await prisma().auditEntry.findMany({ where: { action: { startsWith: "catalog.feed" } } });
    expect(actions.map(({ action }) => action).sort()).toEqual([
      "catalog.feed_created",
      "catalog.feed_removed",
    ]);
  });

  test("leaves of its address only the origin in the log, whatever is done with it", async () => {
    const secret = url.replace("feed.csv", "s3cret/feed.csv?token=s3cret");
    const { id } = await createFeed(manager, { catalogId, url: secret, everyHours: 6 });
    await readDueFeeds();
    await changeFeed(manager, id, { url: `${secret}2` });
    await cancelFeed(manager, id);
    const entries = await prisma().auditEntry.findMany({ where: { subjectKind: "catalog" } });
    expect(entries.map(({ action }) => action).sort()).toEqual([
      "catalog.feed_changed",
      "catalog.feed_created",
      "catalog.feed_removed",
      "catalog.imported",
    ]);
    for (const { action, before, after } of entries) {
      const said = JSON.stringify([before, after]);
      expect(said, action).toContain(new URL(url).origin);
      expect(said, action).not.toContain("s3cret");
    }
  });

  test("is for managers, in a catalog that is there", async () => {
    const agent = await createTestStaff("agent");
    const { id } = await create();
    const refused = [
      createFeed(agent, { catalogId, url, everyHours: 1 }),
      changeFeed(agent, id, { isPaused: true }),
      cancelFeed(agent, id),
      askForFeed(agent, id),
      listFeeds(agent),
    ];
    for (const error of await Promise.all(refused.map(thrownBy)))
      expect(error).toMatchObject({ code: "forbidden" });
    const nowhere = [
      createFeed(manager, { catalogId: newId(), url, everyHours: 1 }),
      changeFeed(manager, newId(), { isPaused: true }),
      askForFeed(manager, newId()),
    ];
    for (const error of await Promise.all(nowhere.map(thrownBy)))
      expect(error).toMatchObject({ code: "not_found" });
  });
});
