"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { MessageDto } from "@/lib/conversations/contract";
import { previewWords } from "./preview-words";

/** What nobody wrote: a quiet line in the middle. */
export function SystemLine({ message }: { message: MessageDto }) {
  const t = useTranslations("conversations");
  const format = useFormatter();
  return (
    <p className="mx-auto max-w-md py-1 text-center text-sm text-ink-soft">
      <span dir="auto">{previewWords(t, message)}</span>
      <span aria-hidden="true"> · </span>
      <time dateTime={message.occurredAt}>
        {format.dateTime(new Date(message.occurredAt), { hour: "numeric", minute: "2-digit" })}
      </time>
    </p>
  );
}
