import type { MessageContent } from "@/lib/conversations/message-content";
import type { PreviewProducts } from "./phone-preview-product";
import type { PreviewedMessage } from "./previewed-message";

/** A sent message as the phone shows it, with names, prices and photos as they were; null for other kinds. */
export function previewOfContent(
  content: MessageContent | undefined,
): { message: PreviewedMessage; products: PreviewProducts } | null {
  const kind = previewKind(content?.kind === "template" ? content.shows : content?.kind);
  if (kind === null || content === undefined || !("sections" in content)) return null;
  const { header, body, footer, sections } = content;
  const shown = sections.flatMap(({ products }) => products);
  return {
    message: {
      kind,
      header,
      body,
      footer,
      sections: sections.map(({ title, products }) => ({
        title,
        retailerIds: products.map(({ retailerId }) => retailerId),
      })),
    },
    products: new Map(
      shown.map(({ retailerId, name, price, photoPath }) => [
        retailerId,
        {
          name: name ?? retailerId,
          description: "",
          price,
          salePrice: null,
          photoPath,
          availability: "in_stock",
          isHidden: false,
        },
      ]),
    ),
  };
}

function previewKind(kind: MessageContent["kind"] | null | undefined): PreviewedMessage["kind"] | null {
  if (kind === "product") return "single";
  if (kind === "product_list") return "list";
  if (kind === "product_carousel") return "carousel";
  return kind === "catalog" ? "catalog" : null;
}
