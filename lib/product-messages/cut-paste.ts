import { pasteMaxLength } from "./paste-contract";

/** What of a pasted text is looked up in one go, and the whole lines that are left for the next. */
export function cutPaste(text: string, max = pasteMaxLength): { text: string; rest: string } {
  if (text.length <= max) return { text, rest: "" };
  const head = text.slice(0, max + 1);
  const end = Math.max(head.lastIndexOf("\n"), head.lastIndexOf("\r"));
  // A line that is longer than that is no product: it is parted where it has to be, between characters.
  const cut = end > 0 ? end : max - (/[\uD800-\uDBFF]$/.test(text.slice(0, max)) ? 1 : 0);
  return { text: text.slice(0, cut), rest: text.slice(cut).replace(/^[\r\n]+/, "") };
}

export function countLines(text: string): number {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== "").length;
}
