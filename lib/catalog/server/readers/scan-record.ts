import "server-only";
import type { FeedLine } from "./feed-lines";

/** More lines than any product's description has; beyond, a quote was simply never closed. */
export const maxLinesOfRecord = 1000;
/** Together, so that a hostile file cannot have the same megabytes read again for each of its lines. */
const maxCharactersOfRecord = 256 * 1024;

/**
 * How many lines the record that begins at `at` has, by its quotes (RFC 4180); `broken` when they do not
 * come out, `open` when more lines are needed to tell.
 */
export function scanRecord(
  lines: readonly FeedLine[],
  at: number,
  delimiter: string,
  isEnd: boolean,
): number | "broken" | "open" {
  let isQuoted = false;
  let length = 0;
  for (let count = 0; count < maxLinesOfRecord; count++) {
    const line = lines[at + count];
    if (!line) return isEnd ? "broken" : "open";
    length += line.text.length;
    if (line.isTooLong || length > maxCharactersOfRecord) break;
    const after = scanLine(line.text, delimiter, isQuoted);
    if (after === "broken") return "broken";
    isQuoted = after === "quoted";
    if (!isQuoted) return count + 1;
  }
  return length <= maxCharactersOfRecord || lines[at]?.text.includes('"') ? "broken" : 1;
}

function scanLine(text: string, delimiter: string, startsQuoted: boolean): "plain" | "quoted" | "broken" {
  if (!text.includes('"')) return startsQuoted ? "quoted" : "plain";
  let isQuoted = startsQuoted;
  let at = 0;
  for (;;) {
    if (isQuoted) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return "quoted";
      if (text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      if (quote + 1 === text.length) return "plain";
      if (text[quote + 1] !== delimiter) return "broken";
      isQuoted = false;
      at = quote + 2;
    }
    // At a field's beginning.
    if (text[at] === '"') {
      isQuoted = true;
      at += 1;
      continue;
    }
    const next = text.indexOf(delimiter, at);
    if (next === -1) return "plain";
    at = next + 1;
  }
}
