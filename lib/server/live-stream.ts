import "server-only";
import { minuteMs, secondMs } from "@/lib/shared/clock";
import { listenLive } from "./live-hub";

interface LiveStreamChoices {
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
  /** Asked again every minute; the stream ends with the first no. */
  isStillAllowed: () => Promise<boolean>;
  beatMs?: number;
  checkMs?: number;
}

/**
 * The live events as the bytes of a server-sent event stream: `ready` when nothing is missed from
 * here on, `change` with its topics, `lost` while the database cannot be heard, and a `beat`.
 */
export function openLiveStream(choices: LiveStreamChoices): ReadableStream<Uint8Array> {
  const { signal, isStillAllowed, beatMs = 20 * secondMs, checkMs = minuteMs } = choices;
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream({
    start(controller) {
      let isOpen = true;
      const write = (event: string, data: unknown) => {
        if (isOpen) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const beat = setInterval(() => write("beat", {}), beatMs);
      const check = setInterval(() => {
        isStillAllowed().then(
          (isAllowed) => isAllowed || end(),
          // The database did not answer: that says nothing about the session.
          () => {},
        );
      }, checkMs);
      let leave = () => {};
      end = () => {
        if (!isOpen) return;
        isOpen = false;
        clearInterval(beat);
        clearInterval(check);
        leave();
        controller.close();
      };
      // The first bytes go out at once, so that proxies and browsers see the answer begin.
      write("beat", {});
      leave = listenLive((news) => {
        if (news.kind === "end") end();
        else write(news.kind, news.kind === "change" ? { topics: news.topics } : {});
      });
      if (!isOpen) leave();
      if (signal.aborted) end();
      else signal.addEventListener("abort", end);
    },
    cancel: () => end(),
  });
}
