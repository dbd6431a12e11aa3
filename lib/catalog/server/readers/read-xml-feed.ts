import "server-only";
import { badRow, type FeedRead } from "@/lib/catalog/feed-read";
import { readFeedRow } from "@/lib/catalog/read-feed-row";
import type { FeedOptions } from "./feed-options";
import { feedRefused } from "./refuse-feed";
import { type XmlFound, xmlItems } from "./xml-items";

/** Reads RSS 2.0, Atom, and plain XML lists of items. Throws `feed_unreadable` when there is none. */
export async function* readXmlFeed(
  pieces: AsyncIterable<string>,
  { now, onFormat }: FeedOptions,
): AsyncGenerator<FeedRead> {
  const items = xmlItems(onFormat);
  let record = 0;
  for await (const piece of pieces) {
    for (const found of items.write(piece)) yield readItem(found, ++record, now);
  }
  const end = items.end();
  for (const found of end.found) yield readItem(found, ++record, now);
  if (end.isCutOff && !end.found.some(({ isCutOff }) => isCutOff)) {
    yield { kind: "bad", record: record + 1, line: end.line, ...badRow("cut_off") };
  } else if (record === 0) throw feedRefused("no_items");
}

function readItem({ item, isCutOff }: XmlFound, record: number, now: Date): FeedRead {
  const place = { record, line: item.line };
  const retailerId = item.row("id");
  if (isCutOff)
    return { kind: "bad", ...place, ...badRow("cut_off", { retailerId, value: item.row("title") }) };
  const read = readFeedRow(item.row, now);
  if (!("problem" in read)) return { kind: "product", ...place, product: read, isIdMadeUp: false };
  const { column, problem } = read;
  return { kind: "bad", ...place, ...badRow(problem, { retailerId, column, value: item.row(column) }) };
}
