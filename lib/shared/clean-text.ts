/** NUL and lone surrogates, which PostgreSQL's text and jsonb refuse, become U+FFFD. */
export function cleanText(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD").replace(/\p{Surrogate}/gu, "\uFFFD");
}
