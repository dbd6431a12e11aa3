"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Skeleton } from "@/components/ui/skeleton";
import type { MessageMediaDto } from "@/lib/conversations/contract";
import type { MediaContent } from "./media-body";
import { mediaIcons } from "./media-icons";
import { refusalWord } from "./media-refusal";
import { mediaWordOf } from "./preview-words";

type MediaMissingProps = {
  content: MediaContent;
  /** Why it was refused. */
  problem?: string | null | undefined;
  state: Exclude<MessageMediaDto["state"], "stored"> | "missing" | "broken";
};

/** A file that is not here, or not yet: what it is and why. */
export function MediaMissing({ content, state, problem = null }: MediaMissingProps) {
  const t = useTranslations("conversations.media");
  const word = mediaWordOf(content);
  const reason = state === "refused" ? refusalWord(problem) : state;
  const hasFrame = word === "image" || word === "video";
  return (
    <div className="flex w-64 max-w-full flex-col gap-1.5">
      {state === "waiting" && hasFrame && <Skeleton className="aspect-4/3 w-full rounded-lg" />}
      <p className="flex items-start gap-2">
        <Icon icon={mediaIcons[word]} size={20} className="text-ink-soft" />
        <span className="min-w-0">
          <span className="block font-medium wrap-anywhere">{content.fileName ?? t(word)}</span>
          <span className="block text-sm text-ink-soft">{t(reason)}</span>
        </span>
      </p>
    </div>
  );
}
