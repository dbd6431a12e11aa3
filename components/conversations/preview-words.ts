import type { MessageDto } from "@/lib/conversations/contract";
import { plainWords } from "@/lib/conversations/formatted-text";
import type { MessageContent } from "@/lib/conversations/message-content";
import { formWords, systemWords, unsupportedWords, type Words } from "./kind-words";

type Shown = Pick<MessageDto, "content" | "direction"> & Partial<Pick<MessageDto, "revokedAt">>;

/** One line that says what a message was. */
export function previewWords(t: Words, { content, direction, revokedAt }: Shown): string {
  if (revokedAt) return t(`revoked.${direction}`);
  switch (content.kind) {
    case "text":
      return plainWords(content.text);
    case "order":
      return t("cart", { count: content.itemCount });
    case "product":
    case "product_list":
    case "product_carousel":
      return t("products", {
        count: content.sections.reduce((sum, section) => sum + section.products.length, 0),
      });
    case "catalog":
      return t("wholeCatalog");
    case "media":
      return withDetail(
        t(`media.${mediaWordOf(content)}`),
        content.caption === null ? content.fileName : plainWords(content.caption),
      );
    case "location":
      return withDetail(t("location.name"), content.name ?? content.address);
    case "contacts":
      return withDetail(
        t("contact.cards", { count: content.contacts.length }),
        content.contacts[0]?.name ?? null,
      );
    case "choice":
      return t("choice", { title: content.title });
    case "form":
      return withDetail(formWords(t, content.form), content.text);
    case "call_permission":
      return t(content.isGranted ? "callPermission.granted" : "callPermission.denied");
    case "reaction":
      return content.emoji === null
        ? t("reactionLine.removed")
        : t("reactionLine.set", { emoji: content.emoji });
    case "system":
      return systemWords(t, content);
    case "welcome":
      return t("welcome");
    case "ask":
      return withDetail(t(`ask.${content.ask}`), content.body && plainWords(content.body));
    case "template":
      return content.body === null ? t("templateShort", { name: content.name }) : plainWords(content.body);
    case "unsupported":
      return unsupportedWords(t, content.type);
    case "other":
      if (content.type === "revoked") return t(`revoked.${direction}`);
      return content.text ?? t("otherType", { type: content.type });
  }
}

/** A voice note is audio at the vendor, and something else to those who talk about it. */
export function mediaWordOf({
  mediaKind,
  isVoice,
}: Pick<Extract<MessageContent, { kind: "media" }>, "mediaKind" | "isVoice">) {
  return mediaKind === "audio" && isVoice ? "voice" : mediaKind;
}

function withDetail(word: string, detail: string | null): string {
  return detail === null || detail === "" ? word : `${word} · ${detail}`;
}
