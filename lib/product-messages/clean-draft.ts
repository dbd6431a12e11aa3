import { cleanText } from "@/lib/shared/clean-text";
import type { ProductMessageDraft } from "./contract";
import { usesName } from "./placeholders";

/**
 * The draft as it is stored and sent: without white space around its texts, and without what PostgreSQL's
 * jsonb refuses (NUL, lone surrogates), which become U+FFFD. Only a list has sections; the products of other
 * kinds stand in one, without title.
 */
export function cleanDraft(draft: ProductMessageDraft): ProductMessageDraft {
  return {
    kind: draft.kind,
    header: cleanText(draft.header).trim(),
    body: cleanText(draft.body).trim(),
    footer: cleanText(draft.footer).trim(),
    sections: sectionsOf(draft).map(({ title, retailerIds }) => ({
      title: cleanText(title).trim(),
      retailerIds: retailerIds.map(cleanText),
    })),
    ...fallbackOf(draft),
  };
}

/** Only a message that names its customers has one. */
function fallbackOf(draft: ProductMessageDraft): Pick<ProductMessageDraft, "nameFallback"> {
  const nameFallback = cleanText(draft.nameFallback ?? "").trim();
  return nameFallback !== "" && usesName(draft) ? { nameFallback } : {};
}

function sectionsOf({ kind, sections }: ProductMessageDraft): ProductMessageDraft["sections"] {
  if (kind === "multi" || sections.length === 0) return sections;
  return [{ title: "", retailerIds: sections.flatMap(({ retailerIds }) => retailerIds) }];
}
