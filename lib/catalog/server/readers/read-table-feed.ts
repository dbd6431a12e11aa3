import "server-only";
import { badRow, type FeedRead } from "@/lib/catalog/feed-read";
import { type FeedRow, type RowProblem, readFeedRow } from "@/lib/catalog/read-feed-row";
import type { FeedLine } from "./feed-lines";
import { feedLines } from "./feed-lines";
import type { FeedOptions } from "./feed-options";
import { feedRefused } from "./refuse-feed";
import { type ShopifyRead, shopifyColumns, shopifyRows } from "./shopify-rows";
import { findHeader, type TableHeader } from "./table-header";
import { fits, type TableRecord, tableRecords } from "./table-records";
import { readWooCommerceRow } from "./woocommerce-row";

/** Room for what exporters write above the header: comments, a title, a row that explains the columns. */
const headerWithin = 120;

/** Reads a table: comma, tab, semicolon or pipe. Throws `feed_unreadable` when no line names the columns. */
export async function* readTableFeed(
  pieces: AsyncIterable<string>,
  options: FeedOptions,
): AsyncGenerator<FeedRead> {
  const batches = feedLines(pieces);
  const { head, all } = await takeLines(batches, headerWithin);
  const found = await findHeader(head.slice(0, headerWithin));
  if (found.header === null) throw refuseWithout(found.columns);
  const { header, delimiter } = found;
  options.onFormat?.(header.format);
  const readRow = rowReaderOf(header, options);
  let record = 0;
  for await (const records of tableRecords(below(header, all), delimiter, header.columns.length)) {
    for (const row of records) {
      if (isComment(row)) continue;
      record += 1;
      const read = readRecord(row, header, readRow, delimiter);
      if (read) yield { record, line: row.line, ...read };
    }
  }
}

type RowReader = (row: FeedRow) => ShopifyRead;

function rowReaderOf({ format }: TableHeader, { now, currency }: FeedOptions): RowReader {
  if (format === "shopify") return shopifyRows(currency);
  if (format === "woocommerce") return (row) => readWooCommerceRow(row, currency);
  return (row) => {
    const read = readFeedRow(row, now);
    return "problem" in read ? read : { product: read, isIdMadeUp: false };
  };
}

const idColumns: Readonly<Record<TableHeader["format"], readonly string[]>> = {
  meta_table: ["id"],
  shopify: ["variant_sku", "sku"],
  woocommerce: ["sku"],
};

function readRecord(
  row: TableRecord,
  { format, columns }: TableHeader,
  readRow: RowReader,
  delimiter: string,
) {
  const at = (name: string) => columns.indexOf(name);
  const idAt = idColumns[format].map(at).find((index) => index !== -1) ?? -1;
  const cells = row.cells ?? row.text.split(delimiter);
  const retailerId = (cells[idAt] ?? "").replaceAll('"', "");
  if (row.cells === null || row.problem) {
    return { kind: "bad" as const, ...badRow(row.problem ?? "unreadable", { retailerId, value: row.text }) };
  }
  if (!fits(cells, columns.length)) {
    return { kind: "bad" as const, ...badRow("wrong_column_count", { retailerId, value: row.text }) };
  }
  const cell: FeedRow = (name) => cells[at(name)] ?? "";
  const read = readRow(cell);
  if (read === null) return null;
  if (!("problem" in read)) return { kind: "product" as const, ...read };
  const named = format === "shopify" ? (shopifyColumns[read.column] ?? []) : [];
  const column = named.find((name) => at(name) !== -1) ?? read.column;
  return bad({ ...read, column }, retailerId, cell(column));
}

function bad({ column, problem }: RowProblem, retailerId: string, value: string) {
  return { kind: "bad" as const, ...badRow(problem, { retailerId, column, value }) };
}

/** A `#` may begin an id too; a comment has nothing in the other columns. */
function isComment({ text, cells }: TableRecord): boolean {
  return text.startsWith("#") && (cells ?? [text]).filter((cell) => cell.trim() !== "").length === 1;
}

function refuseWithout(columns: string[]) {
  const names = columns.map((name) => name.trim().slice(0, 40)).filter(Boolean);
  return names.length === 0
    ? feedRefused("empty")
    : feedRefused("no_header", { found: names.slice(0, 12).join(", ") });
}

async function takeLines(batches: AsyncGenerator<FeedLine[]>, count: number) {
  const head: FeedLine[] = [];
  while (head.length < count) {
    const next = await batches.next();
    if (next.done) break;
    head.push(...next.value);
  }
  return { head, all: again(head, batches) };
}

async function* again(head: FeedLine[], rest: AsyncGenerator<FeedLine[]>): AsyncGenerator<FeedLine[]> {
  yield head;
  yield* rest;
}

async function* below(header: TableHeader, batches: AsyncGenerator<FeedLine[]>): AsyncGenerator<FeedLine[]> {
  for await (const lines of batches) {
    const rows = lines.filter(({ line }) => line > header.lastLine);
    if (rows.length > 0) yield rows;
  }
}
