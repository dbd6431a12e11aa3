import "server-only";
import { Readable } from "node:stream";
import { type Options, parse } from "csv-parse";
import type { BadFeedLine } from "@/lib/catalog/contract";
import { AppError } from "@/lib/shared/app-error";
import { cleanText } from "@/lib/shared/clean-text";
import { type RecoveredFeed, recoverFeedRecords } from "./recover-feed-records";

export interface FeedRecord {
  /** Of the record's first line in the file, counted from 1. */
  line: number;
  cells: string[];
}

export interface FeedTable {
  /** Column names in lower case, without a namespace: `g:Image Link` is `image_link`. */
  columns: string[];
  records: FeedRecord[];
  badLines: BadFeedLine[];
}

/**
 * A feed file as a table: comma, tab or semicolon, UTF-8, UTF-16 or Windows-1252, quoted line breaks,
 * comment lines before the header. A quote that is never closed loses its own line only.
 * Throws `feed_unreadable` when there is no header with `id` and `title`.
 */
export async function readFeedTable(bytes: Uint8Array): Promise<FeedTable> {
  const { text, firstLine } = withoutComments(decodeFeed(bytes));
  const delimiter = delimiterOf(text);
  const options = { delimiter, ...feedOptions };
  const all = (await readStrictly(text, options)) ?? (await recoverFeedRecords(text, options));
  const [header, ...rest] = all.records.map(({ line, cells }) => ({ line: line + firstLine - 1, cells }));
  const columns = (header?.cells ?? []).map(columnName);
  if (!columns.includes("id") || !columns.includes("title")) {
    throw new AppError("feed_unreadable", "The first line must name the columns, id and title among them.");
  }
  const idAt = columns.indexOf("id");
  const badLines: BadFeedLine[] = [
    ...all.unreadableLines.map(({ line, text: raw }) =>
      bad(line + firstLine - 1, "unreadable", raw.split(delimiter)[idAt]),
    ),
    ...rest
      .filter((record) => !fits(record, columns))
      .map(({ line, cells }) => bad(line, "wrong_column_count", cells[idAt])),
  ];
  return { columns, records: rest.filter((record) => fits(record, columns)), badLines };
}

function fits({ cells }: FeedRecord, columns: string[]): boolean {
  return cells.length >= columns.length && cells.slice(columns.length).every((cell) => cell.trim() === "");
}

/** The id, where it can be made out, keeps the product of a bad line from being taken for removed. */
function bad(line: number, problem: BadFeedLine["problem"], idCell: string | undefined): BadFeedLine {
  return {
    line,
    retailerId:
      cleanText(idCell ?? "")
        .replaceAll('"', "")
        .trim() || null,
    column: null,
    problem,
  };
}

function decodeFeed(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What spreadsheets on Windows still save as CSV.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Meta's exports begin with `# ref_…` lines (360dialog.md §9.2); further down a `#` may begin an id. */
function withoutComments(text: string): { text: string; firstLine: number } {
  let firstLine = 1;
  let rest = text;
  for (let comment = commentOrBlank(rest); comment; comment = commentOrBlank(rest)) {
    rest = rest.slice(comment.length);
    firstLine++;
  }
  return { text: rest, firstLine };
}

function commentOrBlank(text: string): string | undefined {
  return /^(?:#[^\r\n]*|[ \t]*)(?:\r\n|\n|\r)/.exec(text)?.[0];
}

const feedOptions = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  skip_empty_lines: true,
} satisfies Options;

/** The one that the header has most of. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counts = [",", "\t", ";"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ",";
}

const chunkBytes = 64 * 1024;

/** The common case: the whole file is well formed. Null when it is not. */
async function readStrictly(text: string, options: Options): Promise<RecoveredFeed | null> {
  const parser = Readable.from(chunksOf(Buffer.from(text))).pipe(parse({ ...options, info: true }));
  const records: FeedRecord[] = [];
  let previousLines = 0;
  try {
    for await (const { record, info } of parser) {
      const isSuspect =
        records[0] && record.length !== records[0].cells.length && info.lines - previousLines > 1;
      if (isSuspect) return null;
      records.push({ line: previousLines + 1, cells: record });
      previousLines = info.lines;
    }
    return { records, unreadableLines: [] };
  } catch {
    return null;
  }
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase().replace(/^g:/, "").replace(/\s+/g, "_");
}
