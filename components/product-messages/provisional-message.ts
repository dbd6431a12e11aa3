import type { ProductDto } from "@/lib/catalog/contract";
import { queuedMessage } from "@/lib/conversations/queued-message";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import { contentOfDraft } from "@/lib/product-messages/content-of-draft";
import type { ProductMessageDraft, ProductMessageDto } from "@/lib/product-messages/contract";
import { fillDraft, nameInText } from "@/lib/product-messages/placeholders";

/** What the message will be, shown from the press of Send until the server has answered. */
export function provisionalMessage(
  draft: ComposerDraft,
  message: ProductMessageDraft,
  products: ReadonlyMap<string, ProductDto>,
  channelName: string,
): ProductMessageDto {
  const now = new Date().toISOString();
  const filledFor = (name: string | null) => fillDraft(message, nameInText(name, message.nameFallback));
  return {
    id: draft.id,
    kind: message.kind,
    createdAt: now,
    createdBy: null,
    channelName,
    header: message.header || null,
    body: message.body || null,
    productCount: products.size,
    heldForMs: 0,
    recipients: draft.recipients.map(({ id, customer, windowEndsAt }) => ({
      conversation: { id, customer, windowEndsAt },
      message: queuedMessage(id, contentOfDraft(filledFor(customer.name), products), now),
    })),
  };
}
