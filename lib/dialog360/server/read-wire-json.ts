import "server-only";
import { parse } from "lossless-json";

/** Far deeper than any documented webhook (about 10), far shallower than the parser's stack. */
const maxDepth = 100;

/**
 * Reads bytes as JSON without rounding a number. Invalid UTF-8 becomes U+FFFD, of a repeated key the
 * last one counts, and what is nested too deep becomes null. Never throws.
 */
export function readWireJson(body: Uint8Array): { isJson: true; value: unknown } | { isJson: false } {
  try {
    const text = new TextDecoder("utf-8").decode(body);
    const value = parse(cutDeepNesting(text), undefined, { onDuplicateKey: ({ newValue }) => newValue });
    return { isJson: true, value };
  } catch {
    return { isJson: false };
  }
}

const structural = /["{}[\]]/g;

/** The parser recurses: one depth bomb would overflow its stack and take all neighbours with it. */
function cutDeepNesting(text: string): string {
  const kept: string[] = [];
  let depth = 0;
  let keptUpTo = 0;
  structural.lastIndex = 0;
  for (let found = structural.exec(text); found; found = structural.exec(text)) {
    const at = found.index;
    if (found[0] === '"') {
      structural.lastIndex = endOfString(text, at + 1) + 1;
    } else if (found[0] === "{" || found[0] === "[") {
      if (++depth === maxDepth + 1) kept.push(text.slice(keptUpTo, at), "null");
    } else if (depth-- === maxDepth + 1) {
      keptUpTo = at + 1;
    }
  }
  // A bomb that is never closed leaves its beginning here, which is then no JSON.
  kept.push(depth > maxDepth ? "" : text.slice(keptUpTo));
  return kept.join("");
}

/** Where the string that began before `from` is closed: at the first quote after an even number of backslashes. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (at - backslashes > from && text[at - backslashes - 1] === "\\") backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}
