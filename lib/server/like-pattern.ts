import "server-only";

/** Words as LIKE takes them literally: `%` and `_` mean themselves. Prisma's `contains` leaves that to us. */
export function escapeLike(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}

/** A LIKE pattern for text that contains these words as they are. */
export function containsPattern(words: string): string {
  return `%${escapeLike(words)}%`;
}
