import type { BadFeedLine } from "@/lib/catalog/contract";

/**
 * The bad lines as a CSV that spreadsheets open: UTF-8 with its mark, every cell quoted, and no cell that
 * could be taken for a formula (OWASP, CSV injection). `wordsOf` is what is wrong, in the reader's language.
 */
export function badLinesFile(
  heads: readonly string[],
  badLines: readonly BadFeedLine[],
  wordsOf: (problem: BadFeedLine["problem"]) => string,
): string {
  const rows = badLines.map(({ line, record, retailerId, column, problem, value }) => [
    String(line),
    String(record),
    retailerId ?? "",
    column ?? "",
    wordsOf(problem),
    value ?? "",
  ]);
  return `\uFEFF${[[...heads], ...rows].map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
