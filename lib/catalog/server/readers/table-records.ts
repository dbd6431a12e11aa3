import "server-only";
import { parse } from "csv-parse/sync";
import type { FeedLine } from "./feed-lines";
import { maxLinesOfRecord, scanRecord } from "./scan-record";

/** A row of a table; `cells` is null where its quotes cannot be made out, then `text` is its line. */
export interface TableRecord {
  /** Of its first line in the file. */
  line: number;
  cells: string[] | null;
  text: string;
  problem: "unreadable" | "line_too_long" | null;
}

/** Enough that a record which began can also end, and few enough to stay small. */
const linesAtOnce = 2 * maxLinesOfRecord;

/**
 * The rows of a table, some hundred at once. `columnCount` is what the header has. One stray quote cannot
 * swallow the good lines after it: what cannot be read loses its first line, and reading goes on below.
 */
export async function* tableRecords(
  batches: AsyncIterable<FeedLine[]>,
  delimiter: string,
  columnCount: number,
): AsyncGenerator<TableRecord[]> {
  let waiting: FeedLine[] = [];
  for await (const batch of batches) {
    waiting = waiting.length === 0 ? batch : waiting.concat(batch);
    if (waiting.length < linesAtOnce) continue;
    const { records, used } = readRecords(waiting, delimiter, columnCount, false);
    waiting = waiting.slice(used);
    yield records;
  }
  yield readRecords(waiting, delimiter, columnCount, true).records;
}

interface Span {
  lines: FeedLine[];
  isBroken: boolean;
}

function readRecords(lines: FeedLine[], delimiter: string, columnCount: number, isEnd: boolean) {
  const records: TableRecord[] = [];
  let whole: Span[] = [];
  const flush = () => {
    records.push(...readWhole(whole, delimiter));
    whole = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at];
    if (!line || (line.text.trim() === "" && !line.isTooLong)) {
      at += 1;
      continue;
    }
    const count = line.isTooLong ? 1 : scanRecord(lines, at, delimiter, isEnd);
    if (count === "open") break;
    const span = {
      lines: lines.slice(at, at + (count === "broken" ? 1 : count)),
      isBroken: count === "broken",
    };
    if (span.isBroken || line.isTooLong) {
      flush();
      records.push(readBroken(line, delimiter, columnCount));
    } else if (span.lines.length > 1 && !fits(readOne(textOf(span), delimiter), columnCount)) {
      // A quote that was never closed, and met another one further down.
      flush();
      records.push(readBroken(line, delimiter, columnCount));
      at += 1;
      continue;
    } else whole.push(span);
    at += span.lines.length;
  }
  flush();
  return { records, used: at };
}

/** Whether a row has the header's columns; spreadsheets add empty ones. `columnCount` 0: not known yet. */
export function fits(cells: string[] | null, columnCount: number): cells is string[] {
  if (cells === null || columnCount === 0) return cells !== null;
  return cells.length >= columnCount && cells.slice(columnCount).every((cell) => cell.trim() === "");
}

/** The common case: rows that are well formed, all in one go. */
function readWhole(spans: Span[], delimiter: string): TableRecord[] {
  if (spans.length === 0) return [];
  const rows = parseRows(spans.map(textOf).join("\n"), delimiter);
  return spans.map((span, index) => {
    const cells = rows?.length === spans.length ? (rows[index] ?? null) : readOne(textOf(span), delimiter);
    const line = span.lines[0]?.line ?? 0;
    return { line, cells, text: textOf(span), problem: cells ? null : "unreadable" };
  });
}

/** `12" pan` in a field without quotes: harmless where the columns still come out right. */
function readBroken(line: FeedLine, delimiter: string, columnCount: number): TableRecord {
  const alone = line.isTooLong ? null : readOne(line.text, delimiter);
  const cells = alone !== null && alone.length === columnCount ? alone : null;
  const problem = line.isTooLong ? "line_too_long" : cells ? null : "unreadable";
  return { line: line.line, cells, text: line.text, problem };
}

function textOf({ lines }: Span): string {
  return lines.length === 1 ? (lines[0]?.text ?? "") : lines.map(({ text }) => text).join("\n");
}

function readOne(text: string, delimiter: string): string[] | null {
  const rows = parseRows(text, delimiter);
  return rows?.length === 1 ? (rows[0] ?? null) : null;
}

function parseRows(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return null;
  }
}
