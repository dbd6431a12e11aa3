import "server-only";
import type { FeedRow } from "@/lib/catalog/read-feed-row";
import { cleanText } from "@/lib/shared/clean-text";
import { withoutHtmlEntities } from "./plain-text";

export interface XmlName {
  /** Lower case, without a namespace. */
  local: string;
  /** `google` is Google's namespace and Meta's, `foreign` any other, such as `media:`. */
  space: "google" | "plain" | "foreign";
}

export interface XmlItem {
  /** On which it begins. */
  readonly line: number;
  /** `path` is the element's way below the item. */
  open(path: readonly XmlName[], attributes: Readonly<Record<string, string>>): void;
  add(path: readonly XmlName[], text: string): void;
  readonly row: FeedRow;
}

/** Longer than any column may be: the rest of a hostile text is not kept. */
const keptCharacters = 20_000;
/** Elements whose text may be wrapped in further ones, as Atom's XHTML is. */
const richElements = new Set(["title", "description", "summary", "content"]);

/**
 * The elements of one item, collected while they are read. Only direct children count, so that the price
 * of a shipping country is not the product's; a nested one is kept as `parent/child`. Of several pictures
 * the first is the product's. Google's namespace goes first: in Atom `id` is an address and `g:id` the SKU.
 */
export function xmlItem(line: number): XmlItem {
  const cells = new Map<string, string>();
  let isRepeated = false;
  return {
    line,
    open([name, child], attributes) {
      if (!name || child) return;
      isRepeated = (cells.get(keyOf(name)) ?? "").trim() !== "";
      if (isRepeated && name.local === "additional_image_link") {
        isRepeated = false;
        cells.set(keyOf(name), `${cells.get(keyOf(name))} `);
      }
      const isOtherLink = /^(self|enclosure|related)$/i.test(attributes.rel ?? "");
      if (name.local === "link" && attributes.href && !isOtherLink) cells.set("link", attributes.href);
    },
    add([name, child], text) {
      if (!name || name.space === "foreign" || isRepeated) return;
      const key = child && !richElements.has(name.local) ? `${name.local}/${child.local}` : keyOf(name);
      const before = cells.get(key) ?? "";
      if (before.length < keptCharacters) cells.set(key, before + text);
    },
    row: (column) => {
      const names = column === "description" ? ["description", "summary", "content"] : [column];
      const keys = names.flatMap((name) => [`g:${name}`, name]);
      const text = keys.map((key) => (cells.get(key) ?? "").trim()).find((found) => found !== "") ?? "";
      return cleanText(withoutHtmlEntities(text));
    },
  };
}

function keyOf({ local, space }: XmlName): string {
  return space === "google" ? `g:${local}` : local;
}
