import { type CollectionRule, collectionRuleSchema, type RuleField } from "@/lib/catalog/collection-contract";

export interface CollectionForm {
  catalogId: string;
  name: string;
  kind: "hand" | "rule";
  field: RuleField;
  /** As typed, separated by commas. */
  values: string;
  from: string;
  to: string;
}

/** The rule as it is typed so far; null while it says nothing yet. */
export function ruleOfForm({ field, values, from, to }: CollectionForm): CollectionRule | null {
  const condition =
    field === "price"
      ? { field, from: amountOf(from), to: amountOf(to) }
      : {
          field,
          values: values
            .split(/[,،;]/)
            .map((value) => value.trim())
            .filter(Boolean),
        };
  const says = field === "price" ? from.trim() !== "" || to.trim() !== "" : true;
  const read = collectionRuleSchema.safeParse({ match: "all", conditions: [condition] });
  return says && read.success ? read.data : null;
}

function amountOf(text: string): string | null {
  return text.trim() === "" ? null : text.trim().replace(",", ".");
}
