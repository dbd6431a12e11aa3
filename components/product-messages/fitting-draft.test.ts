import { expect, test } from "vitest";
import type { ProductMessageDraft } from "@/lib/product-messages/contract";
import { requestOfDraft } from "@/lib/product-messages/request-of-draft";
import { fittingDraft } from "./fitting-draft";

const skus = (count: number) => Array.from({ length: count }, (_, index) => `sku-${index}`);
const draft: ProductMessageDraft = {
  kind: "multi",
  header: "Tea",
  body: "Look",
  footer: "",
  sections: [{ title: "", retailerIds: ["a"] }],
};

test.each<[string, Partial<ProductMessageDraft>]>([
  ["as it should be", {}],
  ["no texts", { header: "", body: " " }],
  ["texts far too long", { header: "x".repeat(900), body: "x".repeat(4000), footer: "x".repeat(900) }],
  [
    "sections without title, one of them empty",
    {
      sections: [
        { title: "", retailerIds: ["a"] },
        { title: "", retailerIds: [] },
        { title: "", retailerIds: ["b"] },
      ],
    },
  ],
  [
    "forty products",
    {
      sections: [
        { title: "A", retailerIds: skus(20) },
        { title: "B", retailerIds: skus(20) },
      ],
    },
  ],
  ["twelve sections", { sections: skus(12).map((sku) => ({ title: "x".repeat(30), retailerIds: [sku] })) }],
  ["single without text", { kind: "single", header: "", body: "" }],
])("the builders take a draft with %s", (_, changes) => {
  const fitting = fittingDraft({ ...draft, ...changes });
  expect(fitting).not.toBeNull();
  expect(() => fitting && requestOfDraft(fitting, "123")).not.toThrow();
});

test("there is nothing to show without products", () => {
  expect(fittingDraft({ ...draft, sections: [{ title: "A", retailerIds: [] }] })).toBeNull();
});
