import { foldText } from "@/lib/catalog/fold-text";
import type { ProductMessageDraft } from "./contract";

/** What the page of sent messages searches: texts, SKUs and names, as the products are called now. */
export function searchTextOfDraft(
  { header, body, footer, sections }: ProductMessageDraft,
  products: ReadonlyMap<string, { name: string }>,
): string {
  const skus = sections.flatMap(({ retailerIds }) => retailerIds);
  const names = skus.map((sku) => products.get(sku)?.name ?? "");
  return foldText([header, body, footer, ...skus, ...names].join(" "));
}
