import { expect, test } from "vitest";
import type { CollectionRule } from "@/lib/catalog/collection-contract";
import { type CollectionForm, ruleOfForm } from "./collection-form";

const form: CollectionForm = {
  catalogId: "",
  name: "",
  kind: "rule",
  field: "brand",
  values: "",
  from: "",
  to: "",
};

test.each<[Partial<CollectionForm>, CollectionRule["conditions"][number] | null]>([
  [{ values: " Añón, Olivar ,, " }, { field: "brand", values: ["Añón", "Olivar"] }],
  [
    { values: "زيت، خبز", field: "label" },
    { field: "label", values: ["زيت", "خبز"] },
  ],
  [{ values: " , " }, null],
  [
    { field: "price", from: "4,50" },
    { field: "price", from: "4.50", to: null },
  ],
  [
    { field: "price", to: "9" },
    { field: "price", from: null, to: "9" },
  ],
  [{ field: "price" }, null],
  [{ field: "price", from: "cheap" }, null],
])("%j", (given, condition) => {
  expect(ruleOfForm({ ...form, ...given })).toEqual(
    condition === null ? null : { match: "all", conditions: [condition] },
  );
});
