import { type ComposerSection, newSection } from "./composer-draft";
import type { PastedSection } from "./sections-of-paste";

/**
 * Puts whole sections into a draft: in place of its empty ones, one without a title at the end of the
 * section that is written to, others below. A product that is in the draft already stays where it is.
 */
export function addSections(
  sections: readonly ComposerSection[],
  added: readonly PastedSection[],
  targetId: string | null,
): ComposerSection[] {
  const present = new Set(sections.flatMap(({ products }) => products.map(({ retailerId }) => retailerId)));
  const fresh = added
    .map(({ title, products }) => ({
      title,
      products: products.filter(({ retailerId }) => !present.has(retailerId)),
    }))
    .filter(({ products }) => products.length > 0);
  const [only] = fresh;
  if (!only) return [...sections];
  const kept = sections.filter(({ title, products }) => title.trim() !== "" || products.length > 0);
  const target = kept.find(({ id }) => id === targetId) ?? kept.at(-1);
  if (target && fresh.length === 1 && only.title === "")
    return kept.map((section) =>
      section === target ? { ...section, products: [...section.products, ...only.products] } : section,
    );
  return [...kept, ...fresh.map((section) => ({ ...newSection(), ...section }))];
}
