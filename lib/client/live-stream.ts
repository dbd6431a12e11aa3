import { liveTopics } from "@/lib/shared/live-topic";
import { openLiveFeed } from "./live-feed";
import { type LiveState, liveNewsSchema, type TellLiveNews } from "./live-news";

const sharedName = "cartdesk-live";
const question = "how does it stand?";

/**
 * The news of the server for this tab. Browsers open six connections per host, so the tabs share one
 * feed: whoever holds the lock keeps it and passes on what it hears; when that tab closes the lock
 * goes to another. Web Locks need https or localhost: elsewhere each tab has a feed of its own.
 * Returns what ends it.
 */
export function followLiveStream(tell: TellLiveNews): () => void {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return openLiveFeed(tell);
  const others = new BroadcastChannel(sharedName);
  const ended = new AbortController();
  let state: LiveState = { kind: "connecting" };
  let isKeeper = false;

  const tellAll: TellLiveNews = (news) => {
    if (news.kind === "state") state = news.state;
    tell(news);
    if (!ended.signal.aborted) others.postMessage(news);
  };

  others.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data === question) {
      if (isKeeper) others.postMessage({ kind: "state", state });
      return;
    }
    const news = liveNewsSchema.safeParse(data);
    if (isKeeper || !news.success) return;
    // What happened between this page's making and its joining was not heard here.
    const hasJoined = news.data.kind === "state" && news.data.state.kind === "live" && state.kind !== "live";
    if (news.data.kind === "state") state = news.data.state;
    tell(news.data);
    if (hasJoined) tell({ kind: "stale", topics: [...liveTopics] });
  });
  others.postMessage(question);

  navigator.locks
    .request(sharedName, { signal: ended.signal }, () => {
      isKeeper = true;
      const close = openLiveFeed(tellAll);
      return new Promise<void>((release) => {
        ended.signal.addEventListener("abort", () => {
          close();
          release();
        });
      });
    })
    .catch(() => {});

  return () => {
    ended.abort();
    others.close();
  };
}
