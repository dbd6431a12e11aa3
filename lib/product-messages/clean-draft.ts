import { cleanText } from "@/lib/shared/clean-text";
import type { ProductMessageDraft } from "./contract";

/**
 * The draft as it is stored and sent: without white space around its texts, and without what PostgreSQL's
 * jsonb refuses (NUL, lone surrogates), which become U+FFFD. A single product's section has no title.
 */
export function cleanDraft(draft: ProductMessageDraft): ProductMessageDraft {
  return {
    kind: draft.kind,
    header: cleanText(draft.header).trim(),
    body: cleanText(draft.body).trim(),
    footer: cleanText(draft.footer).trim(),
    sections: draft.sections.map(({ title, retailerIds }) => ({
      title: draft.kind === "single" ? "" : cleanText(title).trim(),
      retailerIds: retailerIds.map(cleanText),
    })),
  };
}
