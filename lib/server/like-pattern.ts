import "server-only";

/** A LIKE pattern for text that contains these words as they are: `%` and `_` mean themselves. */
export function containsPattern(words: string): string {
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
