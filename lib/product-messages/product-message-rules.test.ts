import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { availabilities } from "@/lib/catalog/contract";
import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  maxProducts,
  maxSections,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import { languages } from "@/lib/staff/contract";
import { maxRecipients, type ProductMessageDraft } from "./contract";
import {
  findProblems,
  isBlocked,
  type KnownProduct,
  type MessageFacts,
  messageProblemCodes,
} from "./product-message-rules";

const good: KnownProduct = {
  name: "Teapot",
  isHidden: false,
  availability: "in_stock",
  hasPhoto: true,
  isKnown: true,
};
const everySku = Array.from({ length: maxProducts + 1 }, (_, index) => `sku-${index}`);
const catalog = new Map<string, KnownProduct>([
  ["a", good],
  ["b", good],
  ...everySku.map((sku) => [sku, good] as const),
]);
const facts: MessageFacts = { products: catalog };

const multi: ProductMessageDraft = {
  kind: "multi",
  header: "Tea",
  body: "Have a look.",
  footer: "",
  sections: [{ title: "", retailerIds: ["a", "b"] }],
};
const single: ProductMessageDraft = {
  ...multi,
  kind: "single",
  header: "",
  body: "",
  sections: [{ title: "", retailerIds: ["a"] }],
};
const two = (first: string, second: string): ProductMessageDraft["sections"] => [
  { title: first, retailerIds: ["a"] },
  { title: second, retailerIds: ["b"] },
];
const sectionsOf = (count: number): ProductMessageDraft["sections"] =>
  Array.from({ length: count }, (_, index) => ({ title: `Shelf ${index}`, retailerIds: [`sku-${index}`] }));

const codesOf = (draft: ProductMessageDraft, withFacts: MessageFacts = facts) =>
  findProblems(draft, withFacts).map(({ code }) => code);
const withProduct = (product: Partial<KnownProduct>): MessageFacts => ({
  products: new Map([["a", { ...good, ...product }]]),
});

test("a plain list and a plain single product have no problem", () => {
  expect(findProblems(multi, facts)).toEqual([]);
  expect(findProblems(single, facts)).toEqual([]);
});

describe("lengths, in UTF-16 units", () => {
  const fields: [string, number, (text: string) => ProductMessageDraft][] = [
    ["header_too_long", headerMaxLength, (header) => ({ ...multi, header })],
    ["body_too_long", bodyMaxLength, (body) => ({ ...multi, body })],
    ["body_too_long", bodyMaxLength, (body) => ({ ...single, body })],
    ["footer_too_long", footerMaxLength, (footer) => ({ ...multi, footer })],
    ["footer_too_long", footerMaxLength, (footer) => ({ ...single, footer })],
    [
      "section_title_too_long",
      sectionTitleMaxLength,
      (title) => ({ ...multi, sections: two(title, "Cups") }),
    ],
    [
      "section_title_too_long",
      sectionTitleMaxLength,
      (title) => ({ ...multi, sections: [{ title, retailerIds: ["a"] }] }),
    ],
  ];
  test.each(fields)("%s: %i and one less pass, one more is refused", (code, max, draftOf) => {
    expect(codesOf(draftOf("x".repeat(max - 1)))).toEqual([]);
    expect(codesOf(draftOf("x".repeat(max)))).toEqual([]);
    expect(codesOf(draftOf("x".repeat(max + 1)))).toEqual([code]);
  });
  test.each(fields)("%s: an emoji counts as two of %i", (code, max, draftOf) => {
    expect(codesOf(draftOf("🫖".repeat(max / 2)))).toEqual([]);
    expect(codesOf(draftOf(`${"🫖".repeat(max / 2)}x`))).toEqual([code]);
  });
  test("the sentence is told by how much", () => {
    const problems = findProblems({ ...multi, header: "x".repeat(63) }, facts);
    expect(problems[0]).toEqual({
      severity: "blocks",
      code: "header_too_long",
      path: "header",
      values: { count: 63, over: 3, max: 60 },
    });
  });
});

describe("what must and must not be there", () => {
  test.each<[string, ProductMessageDraft, string[]]>([
    ["a list without header", { ...multi, header: "" }, ["header_missing"]],
    ["a list with a blank header", { ...multi, header: "  " }, ["header_missing"]],
    ["a list without body", { ...multi, body: "\n" }, ["body_missing"]],
    ["a single product with header", { ...single, header: "Tea" }, ["header_not_allowed"]],
    ["a single product with a blank header", { ...single, header: " " }, []],
    [
      "a list without products",
      { ...multi, sections: [{ title: "", retailerIds: [] }] },
      ["products_missing"],
    ],
    ["a list without sections", { ...multi, sections: [] }, ["products_missing"]],
    ["no single product", { ...single, sections: [] }, ["products_missing"]],
    [
      "two single products",
      { ...single, sections: [{ title: "", retailerIds: ["a", "b"] }] },
      ["single_needs_one_product"],
    ],
    ["one section without title", { ...multi, sections: [{ title: "", retailerIds: ["a"] }] }, []],
    ["two sections, one without title", { ...multi, sections: two("Tea", " ") }, ["section_title_missing"]],
    [
      "two sections without title",
      { ...multi, sections: two("", "") },
      ["section_title_missing", "section_title_missing"],
    ],
    [
      "an empty section",
      {
        ...multi,
        sections: [
          { title: "Tea", retailerIds: ["a"] },
          { title: "Cups", retailerIds: [] },
        ],
      },
      ["section_empty"],
    ],
    [
      "a SKU twice in a section",
      { ...multi, sections: [{ title: "", retailerIds: ["a", "a"] }] },
      ["product_twice"],
    ],
    [
      "a SKU in two sections",
      {
        ...multi,
        sections: [
          { title: "T", retailerIds: ["a"] },
          { title: "C", retailerIds: ["a"] },
        ],
      },
      ["product_twice"],
    ],
    [
      "an unknown SKU",
      { ...multi, sections: [{ title: "", retailerIds: ["a", "nowhere"] }] },
      ["product_unknown"],
    ],
  ])("%s", (_, draft, codes) => {
    expect(codesOf(draft)).toEqual(codes);
    expect(isBlocked(findProblems(draft, facts))).toBe(codes.length > 0);
  });
});

describe("how many", () => {
  test.each([
    [maxProducts - 1, []],
    [maxProducts, []],
    [maxProducts + 1, ["too_many_products"]],
  ])("%i products in one section", (count, codes) => {
    expect(codesOf({ ...multi, sections: [{ title: "", retailerIds: everySku.slice(0, count) }] })).toEqual(
      codes,
    );
  });
  test("products are counted over all sections together", () => {
    const sections = [
      { title: "One", retailerIds: everySku.slice(0, 16) },
      { title: "Two", retailerIds: everySku.slice(16) },
    ];
    expect(codesOf({ ...multi, sections })).toEqual(["too_many_products"]);
  });
  test.each([
    [maxSections - 1, []],
    [maxSections, []],
    [maxSections + 1, ["too_many_sections"]],
  ])("%i sections", (count, codes) => {
    expect(codesOf({ ...multi, sections: sectionsOf(count) })).toEqual(codes);
  });
});

describe("products that customers would not see as meant", () => {
  const draft = single;
  test.each<[Partial<KnownProduct>, string[]]>([
    [{ isKnown: false }, ["product_unknown"]],
    [{ isHidden: true }, ["product_hidden"]],
    [{ hasPhoto: false }, ["product_without_photo"]],
    [
      { isHidden: true, availability: "out_of_stock", hasPhoto: false },
      ["product_hidden", "product_sold_out", "product_without_photo"],
    ],
  ])("%o", (product, codes) => {
    expect(codesOf(draft, withProduct(product))).toEqual(codes);
  });
  test.each(availabilities)("availability %s", (availability) => {
    const isSoldOut = availability === "out_of_stock" || availability === "discontinued";
    expect(codesOf(draft, withProduct({ availability }))).toEqual(isSoldOut ? ["product_sold_out"] : []);
  });
  test("only unknown ones block", () => {
    expect(
      isBlocked(
        findProblems(draft, withProduct({ isHidden: true, hasPhoto: false, availability: "discontinued" })),
      ),
    ).toBe(false);
    expect(isBlocked(findProblems(draft, withProduct({ isKnown: false })))).toBe(true);
  });
});

describe("recipients", () => {
  const rosa = { name: "Rosa", isWindowOpen: true, isOnThisNumber: true };
  test.each<[MessageFacts["recipients"], string[]]>([
    [undefined, []],
    [[rosa], []],
    [[], ["recipient_missing"]],
    [[rosa, { ...rosa, isWindowOpen: false }], ["window_closed"]],
    [[{ ...rosa, isOnThisNumber: false }], ["recipient_on_other_number"]],
    [Array.from({ length: maxRecipients }, () => rosa), []],
    [Array.from({ length: maxRecipients + 1 }, () => rosa), ["too_many_recipients"]],
  ])("case %#", (recipients, codes) => {
    const problems = findProblems(multi, { ...facts, ...(recipients ? { recipients } : {}) });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(isBlocked(problems)).toBe(codes.length > 0);
  });
  test("the path names the recipient", () => {
    const problems = findProblems(multi, { ...facts, recipients: [rosa, { ...rosa, isWindowOpen: false }] });
    expect(problems[0]?.path).toBe("conversationIds.1");
  });
});

test.each(languages)("every code has a sentence in %s", (language) => {
  const texts: { problem: object } = JSON.parse(
    readFileSync(`locales/${language}/productMessages.json`, "utf8"),
  );
  expect(Object.keys(texts.problem).sort()).toEqual([...messageProblemCodes].sort());
});
