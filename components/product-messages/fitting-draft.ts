import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  maxProducts,
  maxSections,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import type { ProductMessageDraft } from "@/lib/product-messages/contract";

const placeholder = "…";

/**
 * A draft that the builders take while it is still being written: what is too long is cut, what is
 * missing is a placeholder. Only the preview shows it; null while there is no product to show.
 */
export function fittingDraft(draft: ProductMessageDraft): ProductMessageDraft | null {
  let room = maxProducts;
  const sections = draft.sections
    .map(({ title, retailerIds }) => {
      const shown = retailerIds.slice(0, room);
      room -= shown.length;
      return { title: title.trim().slice(0, sectionTitleMaxLength), retailerIds: shown };
    })
    .filter(({ retailerIds }) => retailerIds.length > 0)
    .slice(0, maxSections);
  if (sections.length === 0) return null;
  const isList = draft.kind === "multi";
  return {
    kind: draft.kind,
    header: isList ? draft.header.trim().slice(0, headerMaxLength) || placeholder : "",
    body: draft.body.trim().slice(0, bodyMaxLength) || (isList ? placeholder : ""),
    footer: draft.footer.trim().slice(0, footerMaxLength),
    sections: sections.map((section) => ({
      ...section,
      title: sections.length > 1 && section.title === "" ? placeholder : section.title,
    })),
  };
}
