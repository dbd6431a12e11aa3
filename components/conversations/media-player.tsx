"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { mediaHref } from "./media-address";
import type { MediaContent } from "./media-body";
import { mediaIcons } from "./media-icons";
import { mediaWordOf } from "./preview-words";

/** Video and sound; a voice note is called one. */
export function MediaPlayer({ content, mediaId }: { content: MediaContent; mediaId: string }) {
  const t = useTranslations("conversations.media");
  const word = mediaWordOf(content);
  const name = content.fileName ?? t(word);
  const source = {
    src: mediaHref(mediaId),
    controls: true,
    preload: "metadata",
    "aria-label": name,
  } as const;
  return (
    <figure className="flex w-72 max-w-full flex-col gap-1.5">
      <figcaption className="flex items-center gap-2 text-sm text-ink-soft">
        <Icon icon={mediaIcons[word]} />
        <span className="truncate">{name}</span>
      </figcaption>
      {content.mediaKind === "video" ? (
        <video {...source} className="aspect-video w-full rounded-lg bg-wash-strong" />
      ) : (
        <audio {...source} className="h-10 w-full" />
      )}
    </figure>
  );
}
