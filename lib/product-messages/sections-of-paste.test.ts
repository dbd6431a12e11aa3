import { describe, expect, test } from "vitest";
import type { ProductDto } from "@/lib/catalog/contract";
import { addSections } from "./add-sections";
import { newSection } from "./composer-draft";
import type { PastedLineDto } from "./paste-contract";
import {
  groupingsOf,
  type LineChoice,
  type ResolvedPaste,
  sectionOfCollection,
  sectionsOfPaste,
} from "./sections-of-paste";

function product(retailerId: string, category: string | null): ProductDto {
  return {
    id: "01890000-0000-7000-8000-000000000000",
    retailerId,
    name: retailerId,
    description: "",
    brand: null,
    category,
    variant: null,
    price: null,
    salePrice: null,
    availability: "in_stock",
    isHidden: false,
    photoPath: null,
  };
}

const shelf = [
  product("a1", "Food > Cheese"),
  product("a2", "Food > Cheese"),
  product("b1", "Bread"),
  product("c1", "Everything for a very long breakfast table"),
];
const drawn = [product("d1", `${"e".repeat(22)}😀😀`), product("d2", `${"e".repeat(21)}😀😀`)];

/** "a1" found, "?x" unknown, "#T" a heading, "" a blank line. */
function paste(words: string, choices: [number, LineChoice][] = []): ResolvedPaste {
  let block = 0;
  const lines = words.split(" ").flatMap((word): PastedLineDto[] => {
    if (word === "_") block += 1;
    const open = {
      line: 1,
      text: word.replace(/^[#?]/, ""),
      block,
      match: null,
      retailerId: null,
      nearest: [],
    };
    if (word === "_") return [];
    if (word.startsWith("#")) return [{ ...open, outcome: "heading" }];
    if (word.startsWith("?")) return [{ ...open, outcome: "unknown" }];
    return [{ ...open, outcome: "found", match: "sku", retailerId: word }];
  });
  return {
    lines,
    choices: new Map(choices),
    products: new Map([...shelf, ...drawn].map((own) => [own.retailerId, own])),
  };
}

const shown = (sections: { title: string; products: ProductDto[] }[]) =>
  sections.map(
    ({ title, products }) => `${title}: ${products.map(({ retailerId }) => retailerId).join(" ")}`,
  );

describe("sections of a paste", () => {
  test.each<[string, string[]]>([
    ["a1 a2 b1", [": a1 a2 b1"]],
    ["a1 a2 _ b1", ["Cheese: a1 a2", "Bread: b1"]],
    ["#Goat a1 a2 _ #Rolls b1", ["Goat: a1 a2", "Rolls: b1"]],
    ["#Goat _ a1 _ b1", ["Goat: a1", "Bread: b1"]],
    ["#Goat a1 #Rolls b1 a1", ["Goat: a1", "Rolls: b1"]],
    ["#Goat #Rolls b1", ["Rolls: b1"]],
    ["?nope", []],
  ])("%s", (words, expected) => {
    expect(shown(sectionsOfPaste(paste(words), "pasted"))).toEqual(expected);
  });

  test("a title ends between characters", () => {
    const titles = sectionsOfPaste(paste("d1 d2"), "category").map(({ title }) => title);
    expect(titles).toEqual([`${"e".repeat(22)}😀`, `${"e".repeat(21)}😀`]);
  });

  test("by category, with a title that fits", () => {
    expect(shown(sectionsOfPaste(paste("a1 b1 a2 c1"), "category"))).toEqual([
      "Cheese: a1 a2",
      "Bread: b1",
      "Everything for a very: c1",
    ]);
  });

  test("what was chosen counts: a product for an unknown line, and a found one left out", () => {
    const chosen = paste("a1 ?bb _ a2", [
      [0, { take: "nothing" }],
      [1, { take: "product", retailerId: "b1" }],
    ]);
    expect(shown(sectionsOfPaste(chosen, "one"))).toEqual([": b1 a2"]);
  });

  test.each<[string, string[]]>([
    ["a1 a2 _ b1", ["pasted", "category", "one"]],
    ["a1 a2 b1 c1", ["category", "one"]],
    ["a1 b1 a2", ["one", "category"]],
    ["a1 a2", ["one"]],
  ])("groupings of %s", (words, expected) => {
    expect(groupingsOf(paste(words))).toEqual(expected);
  });
});

describe("added to a draft", () => {
  const titled = { ...newSection(), title: "Cheese", products: shelf.slice(0, 1) };
  const two = [
    { title: "Bread", products: shelf.slice(2, 3) },
    { title: "More", products: shelf.slice(0, 2) },
  ];
  test("in place of an empty section", () => {
    expect(shown(addSections([newSection()], two, null))).toEqual(["Bread: b1", "More: a1 a2"]);
  });
  test("below what is there, and nothing twice", () => {
    expect(shown(addSections([titled], two, null))).toEqual(["Cheese: a1", "Bread: b1", "More: a2"]);
  });
  test("one without title goes to the section that is written to", () => {
    const other = { ...newSection(), title: "Rolls", products: shelf.slice(2, 3) };
    const added = [{ title: "", products: shelf }];
    expect(shown(addSections([titled, other], added, titled.id))).toEqual(["Cheese: a1 a2 c1", "Rolls: b1"]);
  });
  test("nothing new changes nothing", () => {
    expect(shown(addSections([titled], [{ title: "", products: shelf.slice(0, 1) }], null))).toEqual([
      "Cheese: a1",
    ]);
  });
});

test("a collection becomes a section under its name, as much of it as a title may be long", () => {
  expect(sectionOfCollection(" Mother’s day ", [])).toEqual({ title: "Mother’s day", products: [] });
  expect(sectionOfCollection("Everything for the long winter", []).title).toBe("Everything for the long");
  expect(sectionOfCollection(`${"x".repeat(23)}\u{1F600}`, []).title).toBe("x".repeat(23));
});
