import type { ChatContent, ContentOf } from "@/simulator/state/chat-content";

const mediaWords: Record<ContentOf<"media">["mediaType"], string> = {
  image: "Photo",
  video: "Video",
  audio: "Audio",
  document: "Document",
  sticker: "Sticker",
};

/** A message in a few words, where it is quoted or listed. */
export function messageWords(content: ChatContent): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "media":
      if (content.isVoice) return "Voice message";
      return content.caption ?? content.filename ?? mediaWords[content.mediaType];
    case "location":
      return content.name ?? "Location";
    case "contacts":
      return content.contacts.map(({ name }) => name).join(", ");
    case "product":
      return content.body ?? "Product";
    case "product_list":
      return content.header;
    case "order":
      return content.note === "" ? "Cart" : content.note;
    case "choice":
      return content.title;
    default:
      return content.body;
  }
}
