import { Fragment, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { dayName, startOfDay } from "./chat-time";
import { Icon } from "./icon";
import { MessageBubble } from "./message-bubble";
import type { PhoneView } from "./phone-contract";
import type { Screen } from "./use-screens";

const nearEndPx = 80;

export function ChatLog({ view, onOpen }: { view: PhoneView; onOpen: (screen: Screen) => void }) {
  const { messages } = view;
  const log = useRef<HTMLElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const last = messages.at(-1);
  const isOwn = last?.author === "customer";

  const goToEnd = useCallback(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, []);

  // Own words always scroll into sight, the shop's only for a reader who is at the end.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message is the event
  useLayoutEffect(() => {
    if (isAtEnd || isOwn) goToEnd();
  }, [last?.id, view.isShopTyping]);

  // The keyboard or the question strip may shrink the log under the newest message.
  useEffect(() => {
    if (!log.current || !isAtEnd) return;
    const observer = new ResizeObserver(goToEnd);
    observer.observe(log.current);
    return () => observer.disconnect();
  }, [isAtEnd, goToEnd]);

  function noticeScroll() {
    const area = log.current;
    if (area) setIsAtEnd(area.scrollHeight - area.scrollTop - area.clientHeight < nearEndPx);
  }

  return (
    <section className="wallpaper" aria-label="Messages">
      <section
        className="log"
        role="log"
        aria-label={`Chat with ${view.shopName}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={noticeScroll}
      >
        {messages.map((message, place) => {
          const before = messages[place - 1];
          const isNewDay = !before || startOfDay(before.sentAt) !== startOfDay(message.sentAt);
          return (
            <Fragment key={message.id}>
              {isNewDay && <p className="day">{dayName(message.sentAt, Date.now())}</p>}
              <MessageBubble
                message={message}
                view={view}
                hasTail={isNewDay || before.author !== message.author}
                onOpen={onOpen}
              />
            </Fragment>
          );
        })}
        {messages.length === 0 && <p className="day">Say hello to {view.shopName}.</p>}
        {view.isShopTyping && (
          <div className="bubble theirs has-tail typing" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        )}
      </section>
      {!isAtEnd && (
        <button
          type="button"
          className="round-button to-end"
          aria-label="Go to the newest message"
          onClick={goToEnd}
        >
          <Icon name="down" />
        </button>
      )}
    </section>
  );
}
