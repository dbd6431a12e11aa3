import "server-only";
import type { FeedFormat } from "@/lib/catalog/feed-problem";
import type { FeedLine } from "./feed-lines";
import { type TableRecord, tableRecords } from "./table-records";

export interface TableHeader {
  format: Extract<FeedFormat, "meta_table" | "shopify" | "woocommerce">;
  /** Lower case, without a namespace, underscores for blanks: `g:Image Link` is `image_link`. */
  columns: string[];
  lastLine: number;
}

export function columnName(cell: string): string {
  return cell
    .replace(/^\uFEFF/, "")
    .trim()
    .toLowerCase()
    .replace(/^[gc]:/, "")
    .replace(/[\s-]+/g, "_");
}

/** What table this is by its column names, or null when it is none that we know. */
export function headerOf({ cells, line, text }: TableRecord): TableHeader | null {
  const lastLine = line + text.split("\n").length - 1;
  const columns = (cells ?? []).map(columnName);
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  const isShopify =
    has("title") && (has("handle", "variant_price") || has("url_handle", "price", "option1_name"));
  if (isShopify) return { format: "shopify", columns, lastLine };
  if (has("id", "title")) return { format: "meta_table", columns, lastLine };
  if (has("sku", "name", "regular_price")) return { format: "woocommerce", columns, lastLine };
  return null;
}

const delimiters = [",", "\t", ";", "|"];

/** The one that gives the header the most columns we know; `sep=;` as spreadsheets write it says so itself. */
export async function findHeader(
  lines: FeedLine[],
): Promise<{ header: TableHeader; delimiter: string } | { header: null; columns: string[] }> {
  const candidates = await Promise.all(delimiters.map((delimiter) => firstRecords(lines, delimiter)));
  for (const [index, records] of candidates.entries()) {
    const header = records.map(headerOf).find((found) => found !== null);
    if (header) return { header, delimiter: delimiters[index] ?? "," };
  }
  const widest = candidates
    .map((records) => records.find((record) => !record.text.trimStart().startsWith("#"))?.cells ?? [])
    .sort((one, other) => other.length - one.length)[0];
  return { header: null, columns: widest ?? [] };
}

async function firstRecords(lines: FeedLine[], delimiter: string): Promise<TableRecord[]> {
  const records: TableRecord[] = [];
  for await (const batch of tableRecords(once(lines), delimiter, 0)) records.push(...batch);
  return records;
}

async function* once(lines: FeedLine[]): AsyncGenerator<FeedLine[]> {
  yield lines;
}
