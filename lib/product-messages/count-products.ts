import type { ProductMessageDraft } from "./contract";

export function countProducts(draft: Pick<ProductMessageDraft, "sections">): number {
  return draft.sections.reduce((sum, section) => sum + section.retailerIds.length, 0);
}
