import {
  type CollectionDto,
  type CollectionRule,
  collectionRuleSchema,
  type RuleCondition,
  type RuleField,
} from "@/lib/catalog/collection-contract";
import { newId } from "@/lib/shared/ids";
import { readPriceRange } from "./price-range-form";

export interface ConditionForm {
  id: string;
  field: RuleField;
  values: string[];
  /** As typed. */
  from: string;
  to: string;
}

export interface CollectionForm {
  catalogId: string;
  name: string;
  kind: "hand" | "rule";
  match: CollectionRule["match"];
  conditions: ConditionForm[];
}

export function newCondition(field: RuleField = "category"): ConditionForm {
  return { id: newId(), field, values: [], from: "", to: "" };
}

export function newCollectionForm(catalogId: string): CollectionForm {
  return { catalogId, name: "", kind: "hand", match: "all", conditions: [newCondition()] };
}

export function formOfCollection({ catalogId, name, kind, rule }: CollectionDto): CollectionForm {
  const conditions = rule?.conditions.map((condition) => ({
    ...newCondition(condition.field),
    ...(condition.field === "price"
      ? { from: condition.from ?? "", to: condition.to ?? "" }
      : { values: condition.values }),
  }));
  return { catalogId, name, kind, match: rule?.match ?? "all", conditions: conditions ?? [newCondition()] };
}

/** The condition as it stands; null while it says nothing yet, or what is typed cannot be read. */
export function conditionOf({ field, values, from, to }: ConditionForm): RuleCondition | null {
  if (field !== "price") return values.length === 0 ? null : { field, values };
  const range = readPriceRange({ from, to });
  const isOpen = range.from === null && range.to === null;
  return isOpen || range.problem !== null ? null : { field, from: range.from, to: range.to };
}

/** The rule as far as it says something; null while it says nothing. */
export function ruleOfForm({ match, conditions }: CollectionForm): CollectionRule | null {
  const read = collectionRuleSchema.safeParse({
    match,
    conditions: conditions.map(conditionOf).filter((condition) => condition !== null),
  });
  return read.success ? read.data : null;
}

/** Whether every condition says something: what is shown is then what is saved. */
export function isRuleComplete(form: CollectionForm): boolean {
  return form.conditions.every((condition) => conditionOf(condition) !== null) && ruleOfForm(form) !== null;
}
