import type { BusinessLine } from "@/simulator/business-line";
import type { ShopProduct } from "@/simulator/shop/products";
import type { ChatContent } from "@/simulator/state/chat-content";
import type { MediaRecord } from "@/simulator/state/media";
import type { Template } from "@/simulator/state/template";
import { fileContent } from "./file-content";
import { interactiveContent } from "./interactive-content";
import type { SendableMessage } from "./message-schema";
import type { Refusal } from "./refusal";
import { templateContent } from "./template-content";

export type Shelf = {
  line: BusinessLine;
  products: readonly ShopProduct[];
  mediaOf: (id: string) => MediaRecord | undefined;
  templates: readonly Template[];
};

/** A list with some unknown products is sent without them (360dialog.md §3.5). */
export type Sendable =
  | { ok: true; content: ChatContent; unknownIds: string[] }
  | { ok: false; refusal: Refusal };

export function sendableContent(message: SendableMessage, shelf: Shelf): Sendable {
  switch (message.type) {
    case "text":
      return sendable({ kind: "text", text: message.text.body });
    case "image":
      return fileContent(shelf, "image", message.image);
    case "video":
      return fileContent(shelf, "video", message.video);
    case "audio":
      return fileContent(shelf, "audio", message.audio);
    case "sticker":
      return fileContent(shelf, "sticker", message.sticker);
    case "document":
      return fileContent(shelf, "document", message.document);
    case "location":
      return sendable({ kind: "location", ...message.location });
    case "contacts":
      return sendable({
        kind: "contacts",
        contacts: message.contacts.map(({ name, phones = [] }) => ({
          name: name.formatted_name,
          phones: phones.flatMap(({ phone }) => phone ?? []),
        })),
      });
    case "reaction":
      return sendable({ kind: "text", text: message.reaction.emoji });
    case "template":
      return templateContent(message, shelf);
    case "interactive":
      return interactiveContent(message.interactive, shelf);
  }
}

export function sendable(content: ChatContent, unknownIds: string[] = []): Sendable {
  return { ok: true, content, unknownIds };
}

export function unsendable(code: Refusal["code"], details: string): Sendable {
  return { ok: false, refusal: { code, details } };
}
