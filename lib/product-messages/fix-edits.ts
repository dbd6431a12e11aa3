import type { ProductDto } from "@/lib/catalog/contract";
import type { ComposerDraft, ComposerSection } from "./composer-draft";

type DraftEdit = (draft: ComposerDraft) => ComposerDraft;

export function sectionAt({ sections }: ComposerDraft, path: string): ComposerSection[] {
  const section = sections[Number(path.split(".")[1])];
  return section ? [section] : [];
}

export function withSection(sectionId: string, change: Partial<ComposerSection>): DraftEdit {
  return (draft) => ({
    ...draft,
    sections: draft.sections.map((section) =>
      section.id === sectionId ? { ...section, ...change } : section,
    ),
  });
}

export function withProduct(sku: string, product: ProductDto): DraftEdit {
  return (draft) => ({
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      products: section.products.map((own) => (own.retailerId === sku ? product : own)),
    })),
  });
}

export function withText(path: string, change: (text: string) => string): DraftEdit {
  const valueIndex = Number(/^template\.values\.(\d+)$/.exec(path)?.[1]);
  return (draft) => {
    if (path === "header" || path === "body" || path === "footer")
      return { ...draft, [path]: change(draft[path]) };
    if (draft.template === null) return draft;
    const values = draft.template.values.map((value, index) =>
      index === valueIndex ? change(value) : value,
    );
    return { ...draft, template: { ...draft.template, values } };
  };
}

/** Not in the middle of a word where that costs little, and never in the middle of a character. */
export function cutAtWord(text: string, max: number): string {
  const cut = text
    .trim()
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.search(/\s\S*$/);
  return space > max * 0.7 ? cut.slice(0, space).trimEnd() : cut;
}
