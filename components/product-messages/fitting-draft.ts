import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  maxCarouselCards,
  maxProducts,
  maxSections,
  minCarouselCards,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import type { ProductMessageDraft } from "@/lib/product-messages/contract";

const placeholder = "…";

const roomOf = { single: 1, multi: maxProducts, carousel: maxCarouselCards, catalog: 1 };

/**
 * A draft that the builders take while it is still being written: what is too long is cut, what is
 * missing is a placeholder. Only the preview shows it; null while there are too few products to show.
 */
export function fittingDraft(draft: ProductMessageDraft): ProductMessageDraft | null {
  let room = roomOf[draft.kind];
  const seen = new Set<string>();
  const sections = draft.sections
    .map(({ title, retailerIds }) => {
      const shown = retailerIds.filter((sku) => !seen.has(sku)).slice(0, room);
      for (const sku of shown) seen.add(sku);
      room -= shown.length;
      return { title: title.trim().slice(0, sectionTitleMaxLength), retailerIds: shown };
    })
    .filter(({ retailerIds }) => retailerIds.length > 0)
    .slice(0, maxSections);
  if (sections.length === 0) return null;
  const isList = draft.kind === "multi";
  const count = sections.flatMap(({ retailerIds }) => retailerIds).length;
  if (draft.kind === "carousel" && count < minCarouselCards) return null;
  return {
    kind: draft.kind,
    header: isList ? draft.header.trim().slice(0, headerMaxLength) || placeholder : "",
    body: draft.body.trim().slice(0, bodyMaxLength) || (draft.kind === "single" ? "" : placeholder),
    footer: draft.kind === "carousel" ? "" : draft.footer.trim().slice(0, footerMaxLength),
    sections: sections.map((section) => ({
      ...section,
      title: sections.length > 1 && section.title === "" ? placeholder : section.title,
    })),
  };
}
