import { expect, test } from "vitest";
import type { ProductDto } from "@/lib/catalog/contract";
import { newId } from "@/lib/shared/ids";
import { type ComposerSection, newSection } from "./composer-draft";
import {
  addProduct,
  moveProducts,
  refreshProducts,
  removeProduct,
  removeSection,
  stepProduct,
} from "./section-edits";

function productOf(retailerId: string, changes: Partial<ProductDto> = {}): ProductDto {
  return {
    id: newId(),
    retailerId,
    name: retailerId.toUpperCase(),
    description: "",
    brand: null,
    category: null,
    variant: null,
    price: null,
    salePrice: null,
    availability: "in_stock",
    isHidden: false,
    photoPath: null,
    ...changes,
  };
}

function sectionsOf(...skus: string[][]): ComposerSection[] {
  return skus.map((list) => ({ ...newSection(), products: list.map((sku) => productOf(sku)) }));
}

const skusOf = (sections: ComposerSection[] | null) =>
  sections?.map(({ products }) => products.map(({ retailerId }) => retailerId)) ?? null;

test("a pick goes to the chosen section, else to the last, and never twice", () => {
  const sections = sectionsOf(["a"], []);
  expect(skusOf(addProduct(sections, productOf("b"), sections[0]?.id ?? null))).toEqual([["a", "b"], []]);
  expect(skusOf(addProduct(sections, productOf("b"), null))).toEqual([["a"], ["b"]]);
  expect(skusOf(addProduct(sections, productOf("b"), newId()))).toEqual([["a"], ["b"]]);
  expect(skusOf(addProduct(sections, productOf("a"), null))).toEqual([["a"], []]);
});

test("a pick can be removed from wherever it is", () => {
  expect(skusOf(removeProduct(sectionsOf(["a"], ["b", "c"]), "b"))).toEqual([["a"], ["c"]]);
});

test.each<[string[], number, number, string[][]]>([
  [["a"], 0, 0, [["a", "b", "c"], ["d"]]],
  [["a"], 0, 1, [["a", "b", "c"], ["d"]]],
  [["a"], 0, 2, [["b", "a", "c"], ["d"]]],
  [["a"], 0, 3, [["b", "c", "a"], ["d"]]],
  [["c"], 0, 0, [["c", "a", "b"], ["d"]]],
  [
    ["b"],
    1,
    0,
    [
      ["a", "c"],
      ["b", "d"],
    ],
  ],
  [
    ["b"],
    1,
    9,
    [
      ["a", "c"],
      ["d", "b"],
    ],
  ],
  [["a", "c"], 1, 1, [["b"], ["d", "a", "c"]]],
])("moving %j into section %i before %i", (skus, section, index, after) => {
  const sections = sectionsOf(["a", "b", "c"], ["d"]);
  expect(skusOf(moveProducts(sections, skus, sections[section]?.id ?? "", index))).toEqual(after);
});

test.each<[string, -1 | 1, string[][] | null]>([
  ["a", -1, null],
  ["a", 1, [["b", "a"], [], ["c"]]],
  ["b", -1, [["b", "a"], [], ["c"]]],
  ["b", 1, [["a"], ["b"], ["c"]]],
  ["c", -1, [["a", "b"], ["c"], []]],
  ["c", 1, null],
  ["nowhere", 1, null],
])("a step of %s by %i", (sku, step, after) => {
  expect(skusOf(stepProduct(sectionsOf(["a", "b"], [], ["c"]), sku, step))).toEqual(after);
});

test("the last section is emptied instead of removed", () => {
  const two = sectionsOf(["a"], ["b"]);
  expect(skusOf(removeSection(two, two[0]?.id ?? ""))).toEqual([["b"]]);
  const one = sectionsOf(["a"]);
  expect(skusOf(removeSection(one, one[0]?.id ?? ""))).toEqual([[]]);
});

test("an old draft takes what the catalog says now and keeps what it no longer knows", () => {
  const refreshed = refreshProducts(sectionsOf(["a", "b"]), [
    productOf("b", { availability: "out_of_stock" }),
    productOf("z"),
  ]);
  expect(skusOf(refreshed)).toEqual([["a", "b"]]);
  expect(refreshed[0]?.products[1]?.availability).toBe("out_of_stock");
});
