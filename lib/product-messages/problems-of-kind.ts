import {
  headerMaxLength,
  maxCarouselCards,
  maxProducts,
  maxSections,
  minCarouselCards,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import { blockIf, blockTooLong } from "./block-if";
import type { ProductMessageDraft } from "./contract";
import { countProducts } from "./count-products";
import type { MessageProblem } from "./product-message-rules";

function singleProblems(draft: ProductMessageDraft): MessageProblem[] {
  const count = countProducts(draft);
  return [
    ...blockIf(!isBlank(draft.header), "header_not_allowed", "header"),
    ...blockIf(count === 0, "products_missing", "sections"),
    ...blockIf(count > 1, "single_needs_one_product", "sections", { count }),
  ];
}

function carouselProblems(draft: ProductMessageDraft): MessageProblem[] {
  const count = countProducts(draft);
  return [
    ...blockIf(!isBlank(draft.header), "header_not_allowed", "header"),
    ...blockIf(isBlank(draft.body), "body_missing", "body"),
    ...blockIf(!isBlank(draft.footer), "footer_not_allowed", "footer"),
    ...blockIf(count === 0, "products_missing", "sections"),
    ...blockIf(count > 0 && count < minCarouselCards, "cards_too_few", "sections", { min: minCarouselCards }),
    ...blockIf(count > maxCarouselCards, "cards_too_many", "sections", { count, max: maxCarouselCards }),
  ];
}

/** The live API refuses a catalog message without a picture: 360dialog.md §3.3. */
function catalogProblems(draft: ProductMessageDraft): MessageProblem[] {
  const count = countProducts(draft);
  return [
    ...blockIf(!isBlank(draft.header), "header_not_allowed", "header"),
    ...blockIf(isBlank(draft.body), "body_missing", "body"),
    ...blockIf(count === 0, "catalog_picture_missing", "sections"),
    ...blockIf(count > 1, "catalog_needs_one_picture", "sections", { count }),
  ];
}

function multiProblems(draft: ProductMessageDraft): MessageProblem[] {
  const count = countProducts(draft);
  const sectionCount = draft.sections.length;
  return [
    ...blockIf(isBlank(draft.header), "header_missing", "header"),
    ...blockTooLong("header", draft.header, headerMaxLength, "header_too_long"),
    ...blockIf(isBlank(draft.body), "body_missing", "body"),
    ...blockIf(count === 0, "products_missing", "sections"),
    ...blockIf(count > maxProducts, "too_many_products", "sections", { count, max: maxProducts }),
    ...blockIf(sectionCount > maxSections, "too_many_sections", "sections", {
      count: sectionCount,
      max: maxSections,
    }),
    ...draft.sections.flatMap((section, index) => {
      const path = `sections.${index}`;
      const number = index + 1;
      const isNamingNeeded = sectionCount > 1 && isBlank(section.title);
      return [
        ...blockIf(isNamingNeeded, "section_title_missing", `${path}.title`, { section: number }),
        ...blockTooLong(`${path}.title`, section.title, sectionTitleMaxLength, "section_title_too_long", {
          section: number,
        }),
        ...blockIf(count > 0 && section.retailerIds.length === 0, "section_empty", path, { section: number }),
      ];
    }),
  ];
}

export const problemsOfKind: Record<
  ProductMessageDraft["kind"],
  (draft: ProductMessageDraft) => MessageProblem[]
> = {
  single: singleProblems,
  multi: multiProblems,
  carousel: carouselProblems,
  catalog: catalogProblems,
};

function isBlank(text: string): boolean {
  return text.trim() === "";
}
