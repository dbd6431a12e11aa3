import "server-only";
import { Parser } from "htmlparser2";
import type { FeedFormat, FeedRefusal } from "@/lib/catalog/feed-problem";
import { feedRefused } from "./refuse-feed";
import { type XmlItem, type XmlName, xmlItem } from "./xml-item";
import { xmlNames } from "./xml-names";

export interface XmlFound {
  item: XmlItem;
  /** The file ended within it. */
  isCutOff: boolean;
}

const itemNames = new Set(["item", "entry", "product"]);
const maxDepth = 64;

/**
 * Items of an XML feed in the order of the file. The parser forgives what exporters get wrong, such as a
 * bare `&`; it knows no entities but XML's own, and a document type is refused, so that none can be defined.
 */
export function xmlItems(onFormat?: (format: FeedFormat) => void) {
  const names = xmlNames();
  const path: XmlName[] = [];
  const lines = lineCounter();
  let itemDepth = -1;
  let item: XmlItem | null = null;
  let found: XmlFound[] = [];
  let refusal: FeedRefusal | null = null;
  let isEnding = false;
  let isCutOff = false;

  function finish() {
    if (item) found.push({ item, isCutOff: isEnding });
    item = null;
    itemDepth = -1;
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        names.declare(attributes);
        const name = names.nameOf(tag);
        if (path.length === 0) onFormat?.(formatOf(name.local));
        path.push(name);
        if (path.length > maxDepth) refusal = "too_deep";
        if (itemNames.has(name.local) && name.space === "plain" && path.length > 1) {
          // One within another: the first was never closed.
          finish();
          item = xmlItem(lines.at(parser.startIndex));
          itemDepth = path.length;
        } else item?.open(path.slice(itemDepth), attributes);
      },
      ontext: (text) => item?.add(path.slice(itemDepth), text),
      onclosetag() {
        if (path.length === itemDepth) finish();
        path.pop();
        isCutOff ||= isEnding;
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith("!doctype")) refusal = "has_dtd";
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function take(): XmlFound[] {
    if (refusal) throw feedRefused(refusal);
    const taken = found;
    found = [];
    return taken;
  }

  return {
    write(text: string): XmlFound[] {
      lines.add(text);
      parser.write(text);
      return take();
    },
    /** `isCutOff`: something that was begun was never ended. */
    end(): { found: XmlFound[]; isCutOff: boolean; line: number } {
      isEnding = true;
      parser.end();
      return { found: take(), isCutOff, line: lines.at(Number.POSITIVE_INFINITY) };
    },
  };
}

function formatOf(root: string): FeedFormat {
  if (root === "feed") return "atom";
  return root === "rss" || root === "rdf" || root === "channel" ? "rss" : "xml";
}

/** On which line a character of the text stands; asked in the order of the text. */
function lineCounter() {
  let piece = "";
  let start = 0;
  let line = 1;
  let counted = 0;
  function countTo(index: number): number {
    for (
      let next = piece.indexOf("\n", counted);
      next !== -1 && next < index;
      next = piece.indexOf("\n", counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  }
  return {
    add(text: string): void {
      countTo(Number.POSITIVE_INFINITY);
      start += piece.length;
      piece = text;
      counted = 0;
    },
    at: (index: number): number => countTo(index - start),
  };
}
