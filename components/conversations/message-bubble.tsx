"use client";

import clsx from "clsx";
import { useFormatter } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";
import { MessageBody } from "./message-body";
import { MessageFailure } from "./message-failure";
import { MessageTicks } from "./message-ticks";

/** One message: the customer's at the start edge on surface, ours at the end edge on accent. */
export function MessageBubble({ message }: { message: MessageDto }) {
  const format = useFormatter();
  const isOurs = message.direction === "outbound";
  return (
    <article
      className={clsx(
        "flex max-w-[min(100%,30rem)] min-w-0 flex-col gap-1",
        isOurs ? "ms-auto items-end" : "items-start",
      )}
    >
      <div
        className={clsx(
          "max-w-full min-w-0 rounded-xl border px-3 py-2",
          isOurs ? "rounded-ee-sm border-transparent bg-accent-soft" : "rounded-es-sm border-line bg-surface",
        )}
      >
        <MessageBody message={message} />
      </div>
      <p className="flex flex-wrap items-center gap-x-2 px-1 text-xs text-ink-soft">
        {message.sentBy !== null && <bdi>{message.sentBy}</bdi>}
        <time dateTime={message.occurredAt}>
          {format.dateTime(new Date(message.occurredAt), { hour: "numeric", minute: "2-digit" })}
        </time>
        <MessageTicks state={message.state} />
      </p>
      <MessageFailure message={message} />
    </article>
  );
}
