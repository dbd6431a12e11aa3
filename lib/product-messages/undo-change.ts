import type { ProductDto } from "@/lib/catalog/contract";
import type { ComposerDraft, ComposerSection } from "./composer-draft";
import { joinParts, openPart, partsOf, splitDraft } from "./split-draft";

/** Takes back what one press has changed, and leaves what was written or picked since as it is. */
export function undoChange(before: ComposerDraft, after: ComposerDraft) {
  return (now: ComposerDraft): ComposerDraft => {
    if (before.further.length !== after.further.length) return undoParting(before, after, now);
    // Another message of the draft may be open by now.
    const place = partsOf(now).findIndex(({ id }) => id === after.id);
    if (place < 0) return now;
    const own = openPart(now, place);
    const { header, body, footer, nameFallback, kind, template, channelId } = before;
    const plain = { header, body, footer, nameFallback, kind, template, channelId };
    const undone = {
      ...own,
      ...changedBack(plain, after, own),
      sections: sectionsBack(before.sections, after.sections, own.sections),
      recipients: listBack(before.recipients, after.recipients, own.recipients, ({ id }) => id),
    };
    return openPart(undone, now.position);
  };
}

/** A split or a join: as it was while nothing of it was touched, else with all that is there now. */
function undoParting(before: ComposerDraft, after: ComposerDraft, now: ComposerDraft): ComposerDraft {
  const areTouched = !isSame(partsOf(now), partsOf(after));
  if (areTouched) return before.further.length < after.further.length ? joinParts(now) : splitDraft(now);
  const { recipients, template, channelId } = now;
  return { ...before, recipients, template, channelId };
}

function changedBack<Fields extends object>(before: Fields, after: Fields, now: Fields): Partial<Fields> {
  const back: Partial<Fields> = {};
  for (const key in before)
    if (!isSame(before[key], after[key]) && isSame(now[key], after[key])) back[key] = before[key];
  return back;
}

function sectionsBack(
  before: ComposerSection[],
  after: ComposerSection[],
  now: ComposerSection[],
): ComposerSection[] {
  if (isSame(before, after)) return now;
  if (isSame(now, after)) return before;
  const bySku = ({ retailerId }: ProductDto) => retailerId;
  const skusOf = (sections: ComposerSection[]) => new Set(sections.flatMap((own) => own.products.map(bySku)));
  const present = skusOf(now);
  const stays = skusOf(after);
  return listBack(before, after, now, ({ id }) => id).map((listed) => {
    const section = now.find(({ id }) => id === listed.id) ?? listed;
    const was = before.find(({ id }) => id === section.id);
    const became = after.find(({ id }) => id === section.id);
    if (!was) return section;
    if (!became)
      return { ...section, products: section.products.filter((product) => !present.has(bySku(product))) };
    const { title } = was.title !== became.title && section.title === became.title ? was : section;
    // Moved elsewhere meanwhile, it stays there.
    const missing = was.products.filter((own) => stays.has(bySku(own)) || !present.has(bySku(own)));
    const products = listBack(missing, became.products, section.products, bySku);
    return { ...section, title, products };
  });
}

/** Brings back what was taken out, takes out what was put in, and changes back what is still as it became. */
function listBack<Item>(before: Item[], after: Item[], now: Item[], idOf: (item: Item) => string): Item[] {
  const find = (list: Item[], id: string) => list.find((item) => idOf(item) === id);
  const back = now.flatMap((item) => {
    const was = find(before, idOf(item));
    const became = find(after, idOf(item));
    if (!was) return became ? [] : [item];
    return [became && isSame(item, became) ? was : item];
  });
  for (const [index, item] of before.entries())
    if (!find(after, idOf(item)) && !find(back, idOf(item))) back.splice(index, 0, item);
  // What was moved goes back to its place among those that were there, unless it was moved again.
  const known = (list: Item[]) => list.map(idOf).filter((id) => find(before, id) && find(after, id));
  if (isSame(known(before), known(after)) || !isSame(known(now), known(after))) return back;
  const inOrder = before.filter((item) => find(back, idOf(item)));
  return back.map((item) => (find(before, idOf(item)) ? (inOrder.shift() ?? item) : item));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
