import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Options } from "csv-parse";
import { parse } from "csv-parse/sync";
import type { FeedRecord } from "./read-feed-table";

export interface RecoveredFeed {
  records: FeedRecord[];
  /** Raw, so that an id may still be made out. */
  unreadableLines: { line: number; text: string }[];
}

/** More lines than any product's description has; beyond, a quote was simply never closed. */
const maxLinesOfRecord = 100;
const recordsPerTurn = 500;

/**
 * Reads a table with broken quoting record by record, so that one stray quote cannot swallow the good
 * lines after it: what cannot be read loses its first line, and reading goes on with the next one.
 */
export async function recoverFeedRecords(text: string, options: Options): Promise<RecoveredFeed> {
  const lines = text.split(/\r\n|\n|\r/);
  const records: FeedRecord[] = [];
  const unreadableLines: RecoveredFeed["unreadableLines"] = [];
  for (let at = 0; at < lines.length; ) {
    if ((records.length + unreadableLines.length) % recordsPerTurn === 0) await nextTurn();
    const found = readRecordAt(lines, at, options, records[0]?.cells.length);
    if (found?.cells) records.push({ line: at + 1, cells: found.cells });
    else if (!found) unreadableLines.push({ line: at + 1, text: lines[at] ?? "" });
    at += found?.lineCount ?? 1;
  }
  return { records, unreadableLines };
}

/** `cells` is null for an empty line. */
function readRecordAt(
  lines: string[],
  at: number,
  options: Options,
  columnCount: number | undefined,
): { cells: string[] | null; lineCount: number } | null {
  if (lines[at]?.trim() === "") return { cells: null, lineCount: 1 };
  for (let lineCount = 1; lineCount <= maxLinesOfRecord && at + lineCount <= lines.length; lineCount++) {
    const read = readOne(lines.slice(at, at + lineCount).join("\n"), options);
    if (read === "quote_not_closed") continue;
    if (read === "broken") break;
    if (lineCount === 1 || columnCount === undefined || read.length === columnCount)
      return { cells: read, lineCount };
    break;
  }
  // `12" pan` in a field without quotes: harmless where the columns still come out right.
  const alone = readOne(lines[at] ?? "", { ...options, relax_quotes: true });
  return Array.isArray(alone) && alone.length === columnCount ? { cells: alone, lineCount: 1 } : null;
}

function readOne(text: string, options: Options): string[] | "quote_not_closed" | "broken" {
  try {
    const records = parse(text, { ...options, columns: false, info: false });
    const [only] = records;
    return records.length === 1 && only ? only : "broken";
  } catch (error) {
    const isOpen = error instanceof Error && "code" in error && error.code === "CSV_QUOTE_NOT_CLOSED";
    return isOpen ? "quote_not_closed" : "broken";
  }
}
