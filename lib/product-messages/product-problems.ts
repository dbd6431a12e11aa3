import type { ProductMessageDraft } from "./contract";
import type { KnownProduct, MessageFacts, MessageProblem, MessageProblemCode } from "./product-message-rules";

export function productProblems(
  draft: ProductMessageDraft,
  products: MessageFacts["products"],
): MessageProblem[] {
  const seen = new Set<string>();
  return draft.sections.flatMap((section, sectionIndex) =>
    section.retailerIds.flatMap((sku, index): MessageProblem[] => {
      const path = `sections.${sectionIndex}.retailerIds.${index}`;
      const isTwice = seen.has(sku);
      seen.add(sku);
      const product = products.get(sku);
      const values = { sku, name: product?.name ?? sku };
      if (isTwice) return [{ severity: "blocks", code: "product_twice", path, values }];
      if (!product?.isKnown) return [{ severity: "blocks", code: "product_unknown", path, values }];
      const priceChange = product.priceChange ?? {};
      return warningsOf(product).map((code) => ({
        severity: "warns",
        code,
        path,
        values: code === "price_changed" ? { ...values, ...priceChange } : values,
      }));
    }),
  );
}

function warningsOf(product: KnownProduct): MessageProblemCode[] {
  const isSoldOut = product.availability === "out_of_stock" || product.availability === "discontinued";
  return [
    ...(product.isHidden ? (["product_hidden"] as const) : []),
    ...(isSoldOut ? (["product_sold_out"] as const) : []),
    ...(product.hasPhoto ? [] : (["product_without_photo"] as const)),
    ...(product.priceChange ? (["price_changed"] as const) : []),
  ];
}
