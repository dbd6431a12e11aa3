import "server-only";

export interface FeedLine {
  /** Counted from 1. */
  line: number;
  text: string;
  /** Longer than any feed may have; `text` is its beginning. */
  isTooLong: boolean;
}

/** Meta refuses longer lines (360dialog.md §9.2, read 2026-11-22). */
export const lineMaxLength = 5_242_880;
const keptOfLongLine = 1000;

/** The lines of a text, ended by LF, CRLF or CR, as many at once as a piece of it has. */
export async function* feedLines(pieces: AsyncIterable<string>): AsyncGenerator<FeedLine[]> {
  let line = 1;
  let rest = "";
  let isSkipping = false;
  const lineOf = (text: string): FeedLine => {
    const isTooLong = isSkipping || text.length > lineMaxLength;
    isSkipping = false;
    return { line: line++, text: isTooLong ? text.slice(0, keptOfLongLine) : text, isTooLong };
  };
  for await (const piece of pieces) {
    const text = isSkipping ? `${rest.slice(0, keptOfLongLine)}${piece}` : rest + piece;
    // A CR at the end may be half of a CRLF.
    const end = text.endsWith("\r") ? text.length - 1 : text.length;
    const parts = text.slice(0, end).split(/\r\n|\n|\r/);
    rest = (parts.pop() ?? "") + text.slice(end);
    if (parts.length > 0) yield parts.map(lineOf);
    isSkipping ||= rest.length > lineMaxLength;
  }
  if (rest !== "") yield [lineOf(rest.replace(/\r$/, ""))];
}
