"use client";

import type { MessageMediaDto } from "@/lib/conversations/contract";
import type { MessageContent } from "@/lib/conversations/message-content";
import { MediaDocument } from "./media-document";
import { MediaImage } from "./media-image";
import { MediaMissing } from "./media-missing";
import { MediaPlayer } from "./media-player";
import { MediaSending } from "./media-sending";
import { MessageText } from "./message-text";

export type MediaContent = Extract<MessageContent, { kind: "media" }>;
type MediaBodyProps = {
  content: MediaContent;
  media: MessageMediaDto | null;
  messageId: string;
  /** Ours, and the server does not have it yet. */
  isBeingSent: boolean;
};

/** The file as what it is, its caption below. */
export function MediaBody({ content, media, messageId, isBeingSent }: MediaBodyProps) {
  return (
    <div className="flex max-w-full flex-col gap-1.5">
      {isBeingSent ? (
        <MediaSending content={content} messageId={messageId} />
      ) : (
        <MediaFile content={content} media={media} />
      )}
      {content.caption !== null && <MessageText>{content.caption}</MessageText>}
    </div>
  );
}

function MediaFile({ content, media }: Pick<MediaBodyProps, "content" | "media">) {
  if (media?.state !== "stored")
    return <MediaMissing content={content} state={media?.state ?? "missing"} problem={media?.problem} />;
  switch (content.mediaKind) {
    case "image":
    case "sticker":
      return <MediaImage content={content} mediaId={media.id} />;
    case "video":
    case "audio":
      return <MediaPlayer content={content} mediaId={media.id} />;
    case "document":
      return <MediaDocument content={content} media={media} />;
  }
}
