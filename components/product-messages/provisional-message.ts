import type { ProductDto } from "@/lib/catalog/contract";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import { contentOfDraft } from "@/lib/product-messages/content-of-draft";
import type { ProductMessageDraft, ProductMessageDto } from "@/lib/product-messages/contract";

/** What the message will be, shown from the press of Send until the server has answered. */
export function provisionalMessage(
  draft: ComposerDraft,
  message: ProductMessageDraft,
  products: ReadonlyMap<string, ProductDto>,
  channelName: string,
): ProductMessageDto {
  const now = new Date().toISOString();
  const unknownYet = {
    sentAt: null,
    deliveredAt: null,
    readAt: null,
    failure: null,
    sentBy: null,
    orderId: null,
  };
  return {
    id: draft.id,
    kind: message.kind,
    createdAt: now,
    createdBy: null,
    channelName,
    header: message.header || null,
    body: message.body || null,
    productCount: products.size,
    recipients: draft.recipients.map(({ id, customer, windowEndsAt }) => ({
      conversation: { id, customer, windowEndsAt },
      message: {
        id,
        direction: "outbound",
        state: "queued",
        content: contentOfDraft(message, products),
        occurredAt: now,
        ...unknownYet,
      },
    })),
  };
}
