import { expect, test } from "vitest";
import type { CollectionRule } from "@/lib/catalog/collection-contract";
import {
  type ConditionForm,
  formOfCollection,
  isRuleComplete,
  newCollectionForm,
  newCondition,
  ruleOfForm,
} from "./collection-form";

const formWith = (...conditions: Partial<ConditionForm>[]) => ({
  ...newCollectionForm("c"),
  kind: "rule" as const,
  conditions: conditions.map((given) => ({ ...newCondition(), ...given })),
});

test.each<[Partial<ConditionForm>, CollectionRule["conditions"][number] | null]>([
  [
    { field: "brand", values: ["Añón", "Jam, honey & co"] },
    { field: "brand", values: ["Añón", "Jam, honey & co"] },
  ],
  [{ field: "label", values: [] }, null],
  [
    { field: "price", from: "4,50" },
    { field: "price", from: "4.50", to: null },
  ],
  [
    { field: "price", to: "٩" },
    { field: "price", from: null, to: "9" },
  ],
  [{ field: "price" }, null],
  [{ field: "price", from: "cheap" }, null],
  [{ field: "price", from: "9", to: "4" }, null],
])("%j", (given, condition) => {
  const form = formWith(given);
  expect(ruleOfForm(form)).toEqual(condition && { match: "all", conditions: [condition] });
  expect(isRuleComplete(form)).toBe(condition !== null);
});

test("all conditions that say something are in the rule; one that says nothing keeps it from being saved", () => {
  const form = formWith(
    { field: "brand", values: ["Añón"] },
    { field: "price", to: "9" },
    { field: "label" },
  );
  expect(ruleOfForm(form)?.conditions.map(({ field }) => field)).toEqual(["brand", "price"]);
  expect(isRuleComplete(form)).toBe(false);
  expect(isRuleComplete({ ...form, conditions: form.conditions.slice(0, 2) })).toBe(true);
  expect(isRuleComplete({ ...form, conditions: [] })).toBe(false);
});

test("a collection becomes the form it was made with, and its rule again", () => {
  const rule: CollectionRule = {
    match: "any",
    conditions: [
      { field: "category", values: ["Pantry > Oils", "Meat"] },
      { field: "price", from: "4.5", to: null },
    ],
  };
  const collection = {
    id: "i",
    catalogId: "c",
    name: "Mine",
    kind: "rule" as const,
    rule,
    products: { count: 0, isCapped: false },
    photos: [],
    updatedAt: "2026-11-25T10:00:00Z",
  };
  const form = formOfCollection(collection);
  expect(form).toMatchObject({ name: "Mine", kind: "rule", catalogId: "c" });
  expect(ruleOfForm(form)).toEqual(rule);
});
