/** Deeper levels are not indented further: a hostile body nests ten thousand of them. */
const deepestIndent = 24;

/**
 * JSON over lines, every token as it came: `JSON.parse` would round long numbers and drop repeated
 * keys. Takes a text that was cut off too. Invisible and direction-changing characters are spelled out.
 */
export function prettyJson(text: string): string {
  let [depth, line, isJustOpened] = [0, "", false];
  const lines: string[] = [];
  const breakLine = () => {
    lines.push(line);
    line = "  ".repeat(Math.min(depth, deepestIndent));
  };
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[\s\S])*(?:"|$)|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === "{" || token === "[") {
      depth += 1;
      line += token;
      isJustOpened = true;
      continue;
    }
    const closes = token === "}" || token === "]";
    if (closes) depth = Math.max(0, depth - 1);
    // An empty object or list stays on its line.
    if (closes ? !isJustOpened : isJustOpened) breakLine();
    isJustOpened = false;
    line += token === ":" ? ": " : token;
    if (token === ",") breakLine();
  }
  return showInvisible([...lines, line].join("\n"));
}

/** Characters that hide or turn what stands beside them, as the escapes JSON has for them. */
export function showInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === "\n" || character === "\t"
      ? character
      : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
