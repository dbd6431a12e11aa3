import "server-only";
import type { MessageContent } from "@/lib/conversations/message-content";
import type { Dialog360Request } from "@/lib/dialog360/dialog360-request";
import type { contentOfDraft } from "@/lib/product-messages/content-of-draft";
import { contentOfTemplate } from "@/lib/product-messages/content-of-template";
import type { ProductMessageDraft } from "@/lib/product-messages/contract";
import { nameInText } from "@/lib/product-messages/placeholders";
import { requestOfTemplate } from "@/lib/product-messages/request-of-template";
import { type TemplateToCheck, valuesFor } from "@/lib/product-messages/template-problems";

/** A customer whose window is closed gets the template, with their name in it. */
export function composeTemplate(
  draft: ProductMessageDraft,
  products: Parameters<typeof contentOfDraft>[1],
  { template, values }: TemplateToCheck,
  to: { customerName: string | null; vendorCatalogId: string },
): { content: MessageContent; request: Dialog360Request } {
  if (template === null) throw new RangeError("there is no template");
  const filled = valuesFor(values, nameInText(to.customerName, draft.nameFallback));
  return {
    content: contentOfTemplate(draft, products, template, filled),
    request: requestOfTemplate(draft, template, filled, to.vendorCatalogId),
  };
}
