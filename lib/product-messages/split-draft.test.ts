import fc from "fast-check";
import { expect, test } from "vitest";
import { maxProducts, maxSections } from "@/lib/dialog360/limits";
import { type ComposerDraft, newComposerDraft, newSection } from "./composer-draft";
import { joinParts, neededParts, openPart, partsOf, splitDraft } from "./split-draft";

const product = (retailerId: string) => ({
  id: "01890000-0000-7000-8000-000000000000",
  retailerId,
  name: retailerId,
  description: "",
  brand: null,
  category: null,
  variant: null,
  price: null,
  salePrice: null,
  availability: "in_stock" as const,
  isHidden: false,
  photoPath: null,
});

/** Sections of these sizes, each with a title of its own. */
function draftOf(...sizes: number[]): ComposerDraft {
  const sections = sizes.map((size, index) => ({
    ...newSection(),
    title: `T${index}`,
    products: Array.from({ length: size }, (_, place) => product(`${index}-${place}`)),
  }));
  return { ...newComposerDraft({ header: "Tea", body: "Look" }), sections };
}

const shape = (draft: ComposerDraft) =>
  partsOf(draft).map(({ sections }) =>
    sections.map(({ title, products }) => `${title}:${products.length}`).join(" "),
  );
const skusOf = (draft: ComposerDraft) =>
  partsOf(draft).flatMap(({ sections }) =>
    sections.flatMap(({ products }) => products.map((own) => own.retailerId)),
  );

test.each<[number[], string[]]>([
  [[30], ["T0:30"]],
  [[31], ["T0:16", "T0:15"]],
  [
    [20, 20],
    ["T0:20", "T1:20"],
  ],
  [
    [10, 10, 10, 10],
    ["T0:10 T1:10", "T2:10 T3:10"],
  ],
  [
    [25, 3, 12],
    ["T0:25", "T1:3 T2:12"],
  ],
  [
    [5, 40, 5],
    ["T0:5 T1:20", "T1:20 T2:5"],
  ],
  [
    [30, 30, 1],
    ["T0:30", "T1:30", "T2:1"],
  ],
  [Array.from({ length: 11 }, () => 1), ["T0:1 T1:1 T2:1 T3:1 T4:1 T5:1", "T6:1 T7:1 T8:1 T9:1 T10:1"]],
])("%j", (sizes, expected) => {
  expect(shape(splitDraft(draftOf(...sizes)))).toEqual(expected);
});

test("whatever is picked: nothing is lost, the order stays, every message keeps the limits", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 14 }), (sizes) => {
      const draft = draftOf(...sizes);
      const split = splitDraft(draft);
      expect(skusOf(split)).toEqual(skusOf(draft));
      if (neededParts(draft.sections) < 2) return;
      for (const { sections } of partsOf(split)) {
        expect(sections.length).toBeLessThanOrEqual(maxSections);
        expect(sections.flatMap(({ products }) => products).length).toBeLessThanOrEqual(maxProducts);
      }
      expect(skusOf(joinParts(split))).toEqual(skusOf(draft));
    }),
    { numRuns: 300 },
  );
});

test("each message has an id and texts of its own, is opened by its place, and all are sent in order", () => {
  const split = splitDraft(draftOf(20, 20));
  const second = { ...openPart(split, 1), header: "More tea" };
  expect(partsOf(second).map(({ header }) => header)).toEqual(["Tea", "More tea"]);
  expect(partsOf(openPart(second, 0))).toEqual(partsOf(second));
  expect(new Set(partsOf(second).map(({ id }) => id)).size).toBe(2);
  expect(partsOf(second)[0]?.id).toBe(split.id);
});
