import type { PasteEntry } from "./match-pasted-lines";
import type { PastedLineDto } from "./paste-contract";

/** A product whose words resemble those of a line; both scores from 0 to 1, pg_trgm's. */
export interface NearProduct {
  retailerId: string;
  /** Against its SKU, or the part of its search text that fits best. */
  score: number;
  /** Against its whole name. */
  nameScore: number;
}

/** From such a score a product is taken for what was meant, if no other is nearly as near. */
const sureSteps = [
  { from: 0.75, ahead: 0.15 },
  { from: 0.5, ahead: 0.3 },
];
/** Below, the nearest are shown as a help, not as a question. */
const perhapsFrom = 0.45;
const shownNearest = 5;

/** Lines to be looked up by resemblance: what fits nothing exactly. */
export function wordsToResemble(entries: readonly PasteEntry[]): string[] {
  const open = entries.filter(({ hit, isColumnNames, words }) => !hit && !isColumnNames && words.length >= 2);
  return [...new Set(open.map(({ words }) => words))];
}

/** What becomes of each entry; the second of a product is `repeated`. */
export function judgePastedLines(
  entries: readonly PasteEntry[],
  nearest: ReadonlyMap<string, readonly NearProduct[]>,
): PastedLineDto[] {
  const taken = new Set<string>();
  return entries.map((entry, index) => {
    const near = nearest.get(entry.words) ?? [];
    const judged = judge(entry, near, isHeading(entries, index, near));
    if (judged.outcome !== "found" || judged.retailerId === null) return judged;
    if (taken.has(judged.retailerId)) return { ...judged, outcome: "repeated" };
    taken.add(judged.retailerId);
    return judged;
  });
}

function judge(entry: PasteEntry, near: readonly NearProduct[], isTitle: boolean): PastedLineDto {
  const { line, text, block, hit, heading, isColumnNames } = entry;
  const nearest = near.slice(0, shownNearest).map(({ retailerId }) => retailerId);
  const open = { line, text, block, match: null, retailerId: null, nearest };
  if (isColumnNames) return { ...open, outcome: "column_names", nearest: [] };
  if (hit) {
    const [only] = hit.retailerIds;
    if (hit.retailerIds.length === 1 && only !== undefined)
      return { ...open, outcome: "found", match: hit.match, retailerId: only, nearest: [] };
    return { ...open, outcome: "ambiguous", match: hit.match, nearest: hit.retailerIds.slice(0, 20) };
  }
  if (isTitle) return { ...open, outcome: "heading", text: heading ?? text };
  const [best, second] = near;
  if (!best || best.score < perhapsFrom) return { ...open, outcome: "unknown" };
  const lead = best.score - (second?.score ?? 0);
  // A SKU that differs in one letter is another product's more often than a slip of the pen.
  const isSku = !/\s/.test(text) && /\d/.test(text);
  const isSure = !isSku && sureSteps.some(({ from, ahead }) => best.score >= from && lead >= ahead);
  return isSure
    ? { ...open, outcome: "found", match: "similar", retailerId: best.retailerId }
    : { ...open, outcome: "ambiguous", match: "similar" };
}

/**
 * A line that says so, or the first of a block, without digits, that fits nothing while the next one does;
 * above names only if no product's name is like it. Elsewhere it may be a product that nobody knows.
 */
function isHeading(entries: readonly PasteEntry[], index: number, near: readonly NearProduct[]): boolean {
  const entry = entries[index];
  const next = entries[index + 1];
  if (!entry || entry.hit) return false;
  if (entry.heading !== null) return true;
  if (!next?.hit || next.line === entry.line || next.block !== entry.block || /\d/.test(entry.text))
    return false;
  if (entry.text.includes(" · ") || entries[index - 1]?.block === entry.block) return false;
  return next.hit.match !== "name" || !near.some(({ nameScore }) => nameScore >= 0.5);
}
