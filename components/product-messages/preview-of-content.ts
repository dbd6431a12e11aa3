import type { MessageContent } from "@/lib/conversations/message-content";
import type { PreviewProducts } from "./phone-preview-product";
import type { PreviewedMessage } from "./previewed-message";

/** A sent message as the phone shows it, with names, prices and photos as they were; null for other kinds. */
export function previewOfContent(
  content: MessageContent | undefined,
): { message: PreviewedMessage; products: PreviewProducts } | null {
  if (content?.kind !== "product" && content?.kind !== "product_list") return null;
  const { header, body, footer, sections } = content;
  const shown = sections.flatMap(({ products }) => products);
  return {
    message: {
      kind: content.kind === "product" ? "single" : "list",
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
