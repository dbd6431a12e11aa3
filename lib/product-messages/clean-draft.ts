import { cleanText } from "@/lib/shared/clean-text";
import type { ProductMessageDraft } from "./contract";
import { hasName, usesName } from "./placeholders";

/**
 * The draft as it is stored and sent: without white space around its texts, and without what PostgreSQL's
 * jsonb refuses (NUL, lone surrogates), which become U+FFFD. Only a list has sections; the products of other
 * kinds stand in one, without title. `values` are those of the template that goes with it.
 */
export function cleanDraft(draft: ProductMessageDraft, values: readonly string[] = []): ProductMessageDraft {
  return {
    kind: draft.kind,
    header: cleanText(draft.header).trim(),
    body: cleanText(draft.body).trim(),
    footer: cleanText(draft.footer).trim(),
    sections: sectionsOf(draft).map(({ title, retailerIds }) => ({
      title: cleanText(title).trim(),
      retailerIds: retailerIds.map(cleanText),
    })),
    ...fallbackOf(draft, values),
  };
}

/** Only what names its customers has one. */
function fallbackOf(
  draft: ProductMessageDraft,
  values: readonly string[],
): Pick<ProductMessageDraft, "nameFallback"> {
  const nameFallback = cleanText(draft.nameFallback ?? "").trim();
  return nameFallback !== "" && (usesName(draft) || values.some(hasName)) ? { nameFallback } : {};
}

function sectionsOf({ kind, sections }: ProductMessageDraft): ProductMessageDraft["sections"] {
  if (kind === "multi" || sections.length === 0) return sections;
  return [{ title: "", retailerIds: sections.flatMap(({ retailerIds }) => retailerIds) }];
}
