import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { liveTopics } from "@/lib/shared/live-topic";
import { openLiveFeed, pauseAfter } from "./live-feed";
import type { LiveNews } from "./live-news";

class FakeEventSource extends EventTarget {
  static opened: FakeEventSource[] = [];
  isClosed = false;
  constructor(readonly url: string) {
    super();
    FakeEventSource.opened.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
  tell(type: string, data = "{}"): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

let told: LiveNews[] = [];
let close = () => {};
let answers: (() => Response)[] = [];

const mode = (name: string) => () => Response.json({ mode: name });
const problem = (code: string) => () =>
  Response.json({ type: "about:blank", title: "No.", status: 401, code, requestId: "r" }, { status: 401 });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("EventSource", FakeEventSource);
  vi.stubGlobal("fetch", async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) throw new TypeError("Failed to fetch");
    return answer();
  });
  FakeEventSource.opened = [];
  told = [];
});

afterEach(() => {
  close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function start(...given: (() => Response)[]): Promise<void> {
  answers = given;
  close = openLiveFeed((news) => told.push(news));
  await vi.advanceTimersByTimeAsync(1);
}

function source(): FakeEventSource {
  const newest = FakeEventSource.opened.at(-1);
  if (!newest) throw new Error("no stream was opened");
  return newest;
}

const states = () => told.flatMap((news) => (news.kind === "state" ? [news.state.kind] : []));
const stale = () => told.flatMap((news) => (news.kind === "stale" ? [news.topics] : []));

test("is live once the server is ready, and everything may be stale until then", async () => {
  await start(mode("listen"));
  expect(states()).toEqual([]);
  source().tell("ready");
  expect(states()).toEqual(["live"]);
  expect(stale()).toEqual([[...liveTopics]]);
});

test("passes on what has changed", async () => {
  await start(mode("listen"));
  source().tell("ready");
  source().tell("change", '{"topics":["orders"]}');
  expect(stale().at(-1)).toEqual(["orders"]);
});

test("comes back when the stream breaks, and makes everything stale again", async () => {
  await start(mode("listen"));
  source().tell("ready");
  source().tell("error");
  expect(FakeEventSource.opened[0]?.isClosed).toBe(true);
  expect(states()).toEqual(["live", "reconnecting"]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(FakeEventSource.opened).toHaveLength(2);
  source().tell("ready");
  expect(states()).toEqual(["live", "reconnecting", "live"]);
  expect(stale()).toHaveLength(2);
});

test("a stream that falls silent counts as broken, a beat keeps it", async () => {
  await start(mode("listen"));
  source().tell("ready");
  await vi.advanceTimersByTimeAsync(40_000);
  source().tell("beat");
  await vi.advanceTimersByTimeAsync(40_000);
  expect(states()).toEqual(["live"]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(states()).toEqual(["live", "reconnecting"]);
});

test("says when the server itself has lost its news", async () => {
  await start(mode("listen"));
  source().tell("ready");
  source().tell("lost");
  expect(states()).toEqual(["live", "reconnecting"]);
  source().tell("ready");
  expect(states().at(-1)).toBe("live");
});

test("polls every five seconds where the server cannot listen", async () => {
  await start(mode("poll"));
  expect(states()).toEqual(["polling"]);
  expect(FakeEventSource.opened).toEqual([]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(stale()).toHaveLength(4);
});

test("stops when the session is over", async () => {
  await start(problem("not_signed_in"));
  expect(states()).toEqual(["signed_out"]);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(states()).toEqual(["signed_out"]);
});

test("keeps trying while nothing answers", async () => {
  await start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(new Set(states())).toEqual(new Set(["reconnecting"]));
  answers = [mode("listen")];
  await vi.advanceTimersByTimeAsync(20_000);
  source().tell("ready");
  expect(states().at(-1)).toBe("live");
});

test("once closed it tells nothing more and holds nothing open", async () => {
  await start(mode("listen"));
  close();
  expect(source().isClosed).toBe(true);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(told).toEqual([]);
  expect(FakeEventSource.opened).toHaveLength(1);
});

test("pauses grow from half a second to fifteen, never alike on two screens", () => {
  expect([0, 1, 2, 3, 4, 5, 6, 100].map((failures) => pauseAfter(failures, 0.5))).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
  ]);
  expect(pauseAfter(3, 0)).toBeLessThan(pauseAfter(3, 1));
});
