/**
 * How many letters stand between two words: left out, added, changed, or swapped with their neighbour.
 * Counts no further than `max + 1`.
 */
export function wordDistance(a: string, b: string, max: number): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > max) return max + 1;
  let before: number[] = [];
  let last = to.map((_, at) => at);
  last.push(to.length);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = last;
    last = row;
  }
  return Math.min(at(last, to.length), max + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** The letters that may be wrong in a word of this length. */
export function forgivenLetters(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : word.length < 10 ? 2 : 3;
}

/** A word, and the word without each of its letters: words that are one letter apart share one of them. */
export function wordKeys(word: string): string[] {
  const letters = [...word];
  return [...new Set([word, ...letters.map((_, at) => letters.toSpliced(at, 1).join(""))])];
}

const skuLetters = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

/** Every SKU that is one character or one swap from this one. */
export function skusNear(sku: string): string[] {
  const near = new Set<string>();
  for (let at = 0; at <= sku.length; at++) {
    const start = sku.slice(0, at);
    const rest = sku.slice(at);
    if (rest !== "") near.add(start + rest.slice(1));
    if (rest.length > 1) near.add(`${start}${rest[1]}${rest[0]}${rest.slice(2)}`);
    for (const letter of skuLetters) {
      near.add(start + letter + rest);
      if (rest !== "") near.add(start + letter + rest.slice(1));
    }
  }
  near.delete(sku);
  return [...near];
}
