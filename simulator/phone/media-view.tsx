import type { ContentOf } from "@/simulator/state/chat-content";
import { Icon } from "./icon";

type Media = ContentOf<"media">;

function addressOf({ mediaId, link }: Media): string {
  return mediaId === undefined ? (link ?? "") : `/phone/media/${mediaId}`;
}

/** The file itself; its caption is the bubble's. */
export function MediaView({ media }: { media: Media }) {
  const address = addressOf(media);
  switch (media.mediaType) {
    case "image":
    case "sticker":
      return (
        <a href={address} target="_blank" rel="noreferrer">
          <img
            className={media.mediaType === "image" ? "photo" : "sticker"}
            src={address}
            alt={media.caption ?? (media.mediaType === "image" ? "Photo" : "Sticker")}
          />
        </a>
      );
    case "video":
      return (
        // biome-ignore lint/a11y/useMediaCaption: what a customer films has no captions
        <video className="photo" src={address} controls preload="metadata" aria-label="Video" />
      );
    case "audio":
      return (
        // biome-ignore lint/a11y/useMediaCaption: what a customer says has no captions
        <audio
          className="sound"
          src={address}
          controls
          preload="metadata"
          aria-label={media.isVoice ? "Voice message" : "Audio"}
        />
      );
    case "document":
      return (
        <a className="strip file" href={address} target="_blank" rel="noreferrer">
          <Icon name="document" size={28} />
          <span className="strip-words">
            <strong dir="auto">{media.filename ?? "Document"}</strong>
            <span>{media.mimeType?.split("/").at(-1)?.slice(0, 12).toUpperCase() ?? "FILE"}</span>
          </span>
        </a>
      );
  }
}
