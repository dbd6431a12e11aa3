import type { BusinessLine } from "@/simulator/business-line";
import type { ChatContent, ChatMessage } from "@/simulator/state/chat-message";
import type { Customer } from "@/simulator/state/simulator-state";
import { envelope, unixSeconds } from "./envelope";

export function customerMessageWebhook(line: BusinessLine, customer: Customer, message: ChatMessage) {
  return envelope(line, {
    contacts: [{ profile: { name: customer.name }, wa_id: customer.waId, user_id: customer.userId }],
    messages: [
      {
        ...contextOf(line, message),
        from: customer.waId,
        from_user_id: customer.userId,
        id: message.id,
        timestamp: unixSeconds(message.sentAt),
        ...payloadOf(line, message.content),
      },
    ],
  });
}

// Meta's sample of a question asked from the catalog names no message; its id decodes to these words.
const inquiryId = `wamid.${Buffer.from("product_inquiry").toString("base64")}`;

function contextOf(line: BusinessLine, message: ChatMessage) {
  const { quotedId, askedProductId } = message;
  if (quotedId === undefined && askedProductId === undefined) return {};
  const quoted = { from: line.waId, id: quotedId ?? inquiryId };
  if (askedProductId === undefined) return { context: quoted };
  const referred = { catalog_id: line.catalogId, product_retailer_id: askedProductId };
  return { context: { ...quoted, referred_product: referred } };
}

function payloadOf(line: BusinessLine, content: ChatContent) {
  switch (content.kind) {
    case "text":
      return { type: "text", text: { body: content.text } };
    case "order":
      return {
        type: "order",
        order: {
          catalog_id: line.catalogId,
          text: content.note,
          product_items: content.items.map((item) => ({
            product_retailer_id: item.retailerId,
            quantity: item.quantity,
            item_price: Number(item.itemPrice),
            currency: item.currency,
          })),
        },
      };
    case "product":
    case "product_list":
      throw new Error(`a customer cannot send a ${content.kind} message`);
  }
}
