import { secondMs } from "@/lib/shared/clock";
import { liveTopics } from "@/lib/shared/live-topic";
import { getJson, isApiProblem } from "./api-client";
import { liveChangeSchema, liveModeSchema, type TellLiveNews } from "./live-news";

export const liveAddress = "/api/live";

const pollMs = 5 * secondMs;
/** More than two of the server's heartbeats of 20 s. */
const silenceMs = 50 * secondMs;
const longestPauseMs = 15 * secondMs;

/**
 * This tab's own connection to the server's news: a stream of server-sent events, or polling where
 * the server cannot listen. Comes back by itself, and then tells that everything may be stale,
 * because what happened meanwhile was not heard. Returns what ends it.
 */
export function openLiveFeed(tell: TellLiveNews): () => void {
  let isClosed = false;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let lastNewsAt = Date.now();

  function after(pauseMs: number, next: () => void) {
    clearTimeout(timer);
    timer = setTimeout(next, pauseMs);
  }

  async function connect() {
    try {
      const { mode } = await getJson(liveAddress, liveModeSchema);
      if (isClosed) return;
      if (mode === "listen") return listen();
      failures = 0;
      tell({ kind: "state", state: { kind: "polling" } });
      poll();
    } catch (error) {
      if (isClosed) return;
      if (isApiProblem(error, "not_signed_in")) return tell({ kind: "state", state: { kind: "signed_out" } });
      comeBack();
    }
  }

  function listen() {
    const stream = new EventSource(liveAddress);
    source = stream;
    const heard = () => {
      lastNewsAt = Date.now();
      after(silenceMs, comeBack);
    };
    heard();
    stream.addEventListener("beat", heard);
    stream.addEventListener("ready", () => {
      heard();
      failures = 0;
      tell({ kind: "state", state: { kind: "live" } });
      tell({ kind: "stale", topics: [...liveTopics] });
    });
    stream.addEventListener("change", ({ data }: MessageEvent<string>) => {
      heard();
      tell({ kind: "stale", ...liveChangeSchema.parse(JSON.parse(data)) });
    });
    // The stream stands, but the server has lost its own source of news.
    stream.addEventListener("lost", () =>
      tell({ kind: "state", state: { kind: "reconnecting", lastNewsAt } }),
    );
    stream.addEventListener("error", comeBack);
  }

  function poll() {
    tell({ kind: "stale", topics: [...liveTopics] });
    after(pollMs, connect);
  }

  function comeBack() {
    source?.close();
    if (isClosed) return;
    tell({ kind: "state", state: { kind: "reconnecting", lastNewsAt } });
    after(pauseAfter(failures), connect);
    failures += 1;
  }

  void connect();
  return () => {
    isClosed = true;
    clearTimeout(timer);
    source?.close();
  };
}

/** 0.5 s, 1 s, 2 s … 15 s, with a random part so that all screens of a shop do not return at once. */
export function pauseAfter(failures: number, random = Math.random()): number {
  return Math.min(longestPauseMs, 500 * 2 ** Math.min(failures, 10)) * (0.75 + random / 2);
}
