import type { BusinessLine } from "@/simulator/business-line";
import type { ChatContent, ContentOf } from "@/simulator/state/chat-content";

/** A customer's content as the wire has it (360dialog.md §2.4 and §5). */
export function payloadOf(line: BusinessLine, content: ChatContent): Record<string, unknown> {
  switch (content.kind) {
    case "text":
      return { type: "text", text: { body: content.text } };
    case "media":
      return { type: content.mediaType, [content.mediaType]: mediaPayload(content) };
    case "location": {
      const { kind, ...location } = content;
      return { type: kind, location };
    }
    case "contacts":
      return { type: "contacts", contacts: content.contacts.map(contactCard) };
    case "choice":
      return choicePayload(content);
    case "form": {
      const { name, body, responseJson } = content;
      return interactive("nfm_reply", { name, body, response_json: responseJson });
    }
    case "order":
      return { type: "order", order: orderPayload(line, content) };
    default:
      throw new Error(`a customer cannot send a ${content.kind} message`);
  }
}

function mediaPayload(content: ContentOf<"media">) {
  const { mediaId, mimeType, sha256, caption, filename, isVoice, mediaType } = content;
  return {
    id: mediaId,
    mime_type: mimeType,
    sha256,
    ...(caption !== undefined && { caption }),
    ...(filename !== undefined && { filename }),
    ...(mediaType === "audio" && { voice: isVoice ?? false }),
    ...(mediaType === "sticker" && { animated: false }),
  };
}

function contactCard({ name, phones }: ContentOf<"contacts">["contacts"][number]) {
  return {
    name: { formatted_name: name, first_name: name.split(" ")[0] },
    phones: phones.map((phone) => ({ phone, wa_id: phone.replace(/\D/g, ""), type: "CELL" })),
  };
}

function choicePayload({ via, id, title, description }: ContentOf<"choice">) {
  switch (via) {
    case "button":
      return interactive("button_reply", { id, title });
    case "list":
      return interactive("list_reply", { id, title, ...(description !== undefined && { description }) });
    case "template":
      return { type: "button", button: { payload: id, text: title } };
  }
}

function interactive(type: string, reply: Record<string, unknown>) {
  return { type: "interactive", interactive: { type, [type]: reply } };
}

function orderPayload(line: BusinessLine, { items, note }: ContentOf<"order">) {
  return {
    catalog_id: line.catalogId,
    text: note,
    product_items: items.map((item) => ({
      product_retailer_id: item.retailerId,
      quantity: item.quantity,
      item_price: Number(item.itemPrice),
      currency: item.currency,
    })),
  };
}
