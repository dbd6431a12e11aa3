import type { MessageContent } from "./message-content";

/** The words a message is found by; null where it has none. */
export function textOfContent(content: MessageContent): string | null {
  switch (content.kind) {
    case "text":
    case "other":
    case "form":
    case "system":
      return content.text;
    case "order":
      return content.note;
    case "media":
      return content.caption ?? content.fileName;
    case "location":
      return [content.name, content.address].filter(Boolean).join(", ") || null;
    case "contacts":
      return content.contacts.flatMap(({ name }) => name ?? []).join(", ") || null;
    case "choice":
      return content.title;
    case "reaction":
      return content.emoji;
    case "product":
    case "product_list":
    case "product_carousel":
    case "catalog":
    case "ask":
    case "template":
      return content.body;
    case "unsupported":
    case "welcome":
    case "call_permission":
      return null;
  }
}
