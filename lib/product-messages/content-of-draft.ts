import type { ProductDto } from "@/lib/catalog/contract";
import type { ProductMessageContent } from "@/lib/conversations/message-content";
import type { ProductMessageDraft } from "./contract";

type ShownProduct = Pick<ProductDto, "name" | "price" | "salePrice" | "photoPath">;

const contentKinds = {
  single: "product",
  multi: "product_list",
  carousel: "product_carousel",
  catalog: "catalog",
} as const satisfies Record<ProductMessageDraft["kind"], ProductMessageContent["kind"]>;

/** What the message shows, with names, prices and photos as they are now, for the thread to keep. */
export function contentOfDraft(
  draft: ProductMessageDraft,
  products: ReadonlyMap<string, ShownProduct>,
): ProductMessageContent {
  return {
    kind: contentKinds[draft.kind],
    header: textOrNull(draft.header),
    body: textOrNull(draft.body),
    footer: textOrNull(draft.footer),
    sections: draft.sections.map(({ title, retailerIds }) => ({
      title: textOrNull(title),
      products: retailerIds.map((retailerId) => {
        const product = products.get(retailerId);
        return {
          retailerId,
          name: product?.name ?? null,
          price: product?.salePrice ?? product?.price ?? null,
          photoPath: product?.photoPath ?? null,
        };
      }),
    })),
  };
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
