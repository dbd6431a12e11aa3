import { maxProducts, maxSections } from "@/lib/dialog360/limits";
import { newId } from "@/lib/shared/ids";
import { type ComposerDraft, type ComposerPart, type ComposerSection, newSection } from "./composer-draft";

/** All messages of a draft in the order in which they are sent; the one being edited is among them. */
export function partsOf({ further, position, ...draft }: ComposerDraft): ComposerPart[] {
  const { id, kind, header, body, footer, nameFallback, sections } = draft;
  return further.toSpliced(position, 0, { id, kind, header, body, footer, nameFallback, sections });
}

/** The same draft with another of its messages open. */
export function openPart(draft: ComposerDraft, position: number): ComposerDraft {
  const parts = partsOf(draft);
  const opened = parts[position];
  return opened ? { ...draft, ...opened, further: parts.toSpliced(position, 1), position } : draft;
}

/** How many messages hold what is picked. */
export function neededParts(sections: readonly ComposerSection[]): number {
  const count = sections.reduce((sum, { products }) => sum + products.length, 0);
  return Math.max(1, Math.ceil(count / maxProducts), Math.ceil(sections.length / maxSections));
}

/**
 * Parts the open message into as many as are needed, about equally full: between sections where that can
 * be, else through one, whose title then stands in both. Texts are the same in each, to be changed there.
 */
export function splitDraft(draft: ComposerDraft): ComposerDraft {
  const count = neededParts(draft.sections);
  if (count < 2) return draft;
  const filled = draft.sections.filter(({ products }) => products.length > 0);
  const pieces = wholeSections(filled, count) ?? cutSections(filled, count);
  const { kind, header, body, footer, nameFallback } = draft;
  const made = pieces.map((sections, index) => ({
    id: index === 0 ? draft.id : newId(),
    kind,
    header,
    body,
    footer,
    nameFallback,
    sections,
  }));
  const parts = partsOf(draft).toSpliced(draft.position, 1, ...made);
  const [first] = made;
  return first ? { ...draft, ...first, further: parts.toSpliced(draft.position, 1) } : draft;
}

/** One message of all of them again, with the texts of the open one. */
export function joinParts(draft: ComposerDraft): ComposerDraft {
  const present = new Set<string>();
  const sections = partsOf(draft)
    .flatMap((part) => part.sections)
    .map((section) => ({
      ...section,
      id: newId(),
      products: section.products.filter(({ retailerId }) => {
        const isNew = !present.has(retailerId);
        present.add(retailerId);
        return isNew;
      }),
    }))
    .reduce<ComposerSection[]>(withSection, []);
  return { ...draft, further: [], position: 0, sections: sections.length > 0 ? sections : [newSection()] };
}

/** A section that was cut grows together again. */
function withSection(sections: ComposerSection[], section: ComposerSection): ComposerSection[] {
  const last = sections.at(-1);
  if (section.products.length === 0) return sections;
  if (!last || last.title !== section.title) return [...sections, section];
  return [...sections.slice(0, -1), { ...last, products: [...last.products, ...section.products] }];
}

function wholeSections(sections: readonly ComposerSection[], count: number): ComposerSection[][] | null {
  const pieces: ComposerSection[][] = [];
  let rest = [...sections];
  for (let left = count; left > 0; left -= 1) {
    const target = sizeOf(rest) / left;
    const piece: ComposerSection[] = [];
    for (const section of rest) {
      const [before, after] = [sizeOf(piece), sizeOf([...piece, section])];
      if (after > maxProducts || piece.length === maxSections) break;
      if (left > 1 && piece.length > 0 && after - target > target - before) break;
      piece.push(section);
    }
    if (piece.length === 0) return null;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return rest.length === 0 ? pieces : null;
}

/** Product by product; a piece ends where it is full or has all the sections it can have. */
function cutSections(sections: readonly ComposerSection[], count: number): ComposerSection[][] {
  const size = Math.ceil(sizeOf(sections) / count);
  const pieces: ComposerSection[][] = [];
  for (const section of sections) {
    for (const product of section.products) {
      const piece = pieces.at(-1);
      const own = piece?.at(-1);
      const isFull = !piece || sizeOf(piece) >= size;
      if (!isFull && own?.id === section.id) own.products.push(product);
      else if (!isFull && piece.length < maxSections) piece.push({ ...section, products: [product] });
      else pieces.push([{ ...section, products: [product] }]);
    }
  }
  return pieces;
}

function sizeOf(sections: readonly ComposerSection[]): number {
  return sections.reduce((sum, { products }) => sum + products.length, 0);
}
