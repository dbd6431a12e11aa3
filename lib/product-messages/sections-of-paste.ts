import type { ProductDto } from "@/lib/catalog/contract";
import { maxSections, sectionTitleMaxLength } from "@/lib/dialog360/limits";
import { cutText } from "@/lib/shared/cut-text";
import type { PastedLineDto } from "./paste-contract";

/** How a paste becomes sections: as its blank lines and headings part it, by category, or not at all. */
export const pasteGroupings = ["pasted", "category", "one"] as const;
export type PasteGrouping = (typeof pasteGroupings)[number];

/** What was decided about a line that is no product for certain: a product, a heading, or to leave it out. */
export type LineChoice = { take: "product"; retailerId: string } | { take: "heading" } | { take: "nothing" };

export interface PastedSection {
  title: string;
  products: ProductDto[];
}

export interface ResolvedPaste {
  lines: readonly PastedLineDto[];
  /** By the line's index in `lines`. */
  choices: ReadonlyMap<number, LineChoice>;
  products: ReadonlyMap<string, ProductDto>;
}

/** What stands for a line: what was chosen for it, else what it was found to be. */
export function choiceOf({ lines, choices }: ResolvedPaste, index: number): LineChoice {
  const chosen = choices.get(index);
  const line = lines[index];
  if (chosen) return chosen;
  if (line?.outcome === "heading") return { take: "heading" };
  return line?.outcome === "found" && line.retailerId !== null
    ? { take: "product", retailerId: line.retailerId }
    : { take: "nothing" };
}

/** The products of a paste in their sections, each product once; sections without products are left out. */
export function sectionsOfPaste(paste: ResolvedPaste, grouping: PasteGrouping): PastedSection[] {
  const blocks = blocksOf(paste);
  if (grouping === "pasted") return blocks.map((block) => titled(block, blocks.length));
  const all = blocks.flatMap(({ products }) => products);
  if (all.length === 0) return [];
  return grouping === "category" ? byCategory(all) : [{ title: "", products: all }];
}

/** Which groupings make a difference, the likeliest first. */
export function groupingsOf(paste: ResolvedPaste): PasteGrouping[] {
  const blocks = blocksOf(paste);
  const all = blocks.flatMap(({ products }) => products);
  const categories = byCategory(all).length;
  const canPart = categories > 1 && categories <= maxSections;
  if (blocks.length > 1) return ["pasted", ...(canPart ? (["category"] as const) : []), "one"];
  if (!canPart) return ["one"];
  const runs = all.filter((product, index) => index === 0 || titleOf(product) !== titleOf(all[index - 1]));
  return runs.length === categories ? ["category", "one"] : ["one", "category"];
}

function blocksOf(paste: ResolvedPaste): PastedSection[] {
  const sections: (PastedSection & { block: number })[] = [];
  const seen = new Set<string>();
  for (const [index, { block, text }] of paste.lines.entries()) {
    const choice = choiceOf(paste, index);
    const current = sections.at(-1);
    if (choice.take === "heading") sections.push({ title: text, products: [], block });
    if (choice.take !== "product" || seen.has(choice.retailerId)) continue;
    const product = paste.products.get(choice.retailerId);
    if (!product) continue;
    seen.add(choice.retailerId);
    // Blank lines between a heading and its products do not part them.
    if (current && (current.block === block || current.products.length === 0)) {
      current.block = block;
      current.products.push(product);
    } else sections.push({ title: "", products: [product], block });
  }
  return sections
    .filter(({ products }) => products.length > 0)
    .map(({ title, products }) => ({ title, products }));
}

function titled(section: PastedSection, count: number): PastedSection {
  return section.title !== "" || count === 1 ? section : { ...section, title: likelyTitle(section.products) };
}

/** A whole collection under its name, as far as a section's title takes it. */
export function sectionOfCollection(name: string, products: ProductDto[]): PastedSection {
  const title = name.trim().slice(0, sectionTitleMaxLength);
  return { title: title.replace(/[\uD800-\uDBFF]$/, "").trim(), products };
}

/** The category most of them are of; empty where they have none. */
export function likelyTitle(products: readonly ProductDto[]): string {
  const [first] = byCategory(products).toSorted((one, other) => other.products.length - one.products.length);
  return first?.title ?? "";
}

/** In the order in which the categories first come. */
function byCategory(products: readonly ProductDto[]): PastedSection[] {
  const groups = new Map<string, ProductDto[]>();
  for (const product of products) {
    const title = titleOf(product);
    groups.set(title, [...(groups.get(title) ?? []), product]);
  }
  return [...groups].map(([title, own]) => ({ title, products: own }));
}

/** The last part of "Food > Cheese > Goat", as far as a section's title holds it. */
function titleOf(product: ProductDto | undefined): string {
  const last =
    product?.category
      ?.split(/\s*(?:>|\/)\s*/)
      .at(-1)
      ?.trim() ?? "";
  if (last.length <= sectionTitleMaxLength) return last;
  const cut = cutText(last, sectionTitleMaxLength);
  return (cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut).trim();
}
