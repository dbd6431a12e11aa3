import "server-only";
import type { FeedRead } from "@/lib/catalog/feed-read";
import { decodeFeed } from "./decode-feed";
import type { FeedOptions } from "./feed-options";
import { readTableFeed } from "./read-table-feed";
import { readXmlFeed } from "./read-xml-feed";
import { feedRefused } from "./refuse-feed";
import { unpackFeed } from "./unpack-feed";

/**
 * Every row of a feed, in the order of the file, whatever program wrote it: how it is packed, encoded and
 * laid out is told by its content. Holds a few thousand lines at most. Throws `feed_unreadable` with a
 * `FeedRefusal` when nothing of it can be used.
 */
export async function* readFeedRecords(
  chunks: AsyncIterable<Uint8Array>,
  options: FeedOptions,
): AsyncGenerator<FeedRead> {
  const pieces = decodeFeed(unpackFeed(chunks));
  const { head, all } = await peekText(pieces);
  if (head === "") throw feedRefused("empty");
  if (/^<(!doctype\s+html|html|head|body|script)\b/i.test(head)) throw feedRefused("web_page");
  if (/^[[{]/.test(head)) throw feedRefused("json");
  yield* head.startsWith("<") ? readXmlFeed(all, options) : readTableFeed(all, options);
}

const tellingLength = 64;

/** The first words, without blanks before them, and the whole text once more. */
async function peekText(pieces: AsyncGenerator<string>) {
  const taken: string[] = [];
  let head = "";
  while (head.length < tellingLength) {
    const next = await pieces.next();
    if (next.done) break;
    taken.push(next.value);
    head = (head + next.value).trimStart();
  }
  return { head: head.trimEnd(), all: again(taken, pieces) };
}

async function* again(taken: string[], rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield* taken.splice(0);
  yield* rest;
}
