import type { ProductMessageDraft } from "./contract";

/**
 * The draft as it is stored and sent: without white space around its texts, and without what PostgreSQL's
 * jsonb refuses (NUL, lone surrogates), which become U+FFFD. A single product's section has no title.
 */
export function cleanDraft(draft: ProductMessageDraft): ProductMessageDraft {
  return {
    kind: draft.kind,
    header: cleanText(draft.header),
    body: cleanText(draft.body),
    footer: cleanText(draft.footer),
    sections: draft.sections.map(({ title, retailerIds }) => ({
      title: draft.kind === "single" ? "" : cleanText(title),
      retailerIds: retailerIds.map(storableText),
    })),
  };
}

function cleanText(text: string): string {
  return storableText(text).trim();
}

function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
}
