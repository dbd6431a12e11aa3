"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Photo } from "@/components/ui/photo";
import { type CollectionForm, type ConditionForm, newCondition, ruleOfForm } from "./collection-form";
import { useRulePreview } from "./collection-queries";
import { RuleConditionField } from "./rule-condition-field";
import { useDebounced } from "./use-debounced";

const conditionsMax = 10;

type CollectionRuleFieldsProps = {
  form: CollectionForm;
  /** Whether to say what is missing. */
  isShown: boolean;
  onChange: (part: Partial<CollectionForm>) => void;
};

/** What belongs into the collection, and how many products that is now. */
export function CollectionRuleFields({ form, isShown, onChange }: CollectionRuleFieldsProps) {
  const t = useTranslations("catalog.collections");
  const { conditions, catalogId, match } = form;
  const rule = ruleOfForm(form);
  const preview = useRulePreview(catalogId, useDebounced(rule, 300)).data;
  const change = (id: string, part: Partial<ConditionForm>) =>
    onChange({
      conditions: conditions.map((condition) =>
        condition.id === id ? { ...condition, ...part } : condition,
      ),
    });
  return (
    <>
      <div className="grid gap-2">
        <p className="text-sm text-ink-soft">{t(match === "all" ? "allHold" : "anyHolds")}</p>
        {conditions.map((condition, at) => (
          <RuleConditionField
            key={condition.id}
            condition={condition}
            position={at + 1}
            catalogId={catalogId}
            isShown={isShown}
            onChange={(part) => change(condition.id, part)}
            onRemove={
              conditions.length === 1
                ? undefined
                : () => onChange({ conditions: conditions.filter(({ id }) => id !== condition.id) })
            }
          />
        ))}
        {conditions.length < conditionsMax && (
          <Button
            size="s"
            icon={Plus}
            className="justify-self-start"
            onPress={() => onChange({ conditions: [...conditions, newCondition(unusedField(conditions))] })}
          >
            {t("addCondition")}
          </Button>
        )}
      </div>
      <div className="min-h-16" aria-live="polite">
        {rule && preview && (
          <>
            <p className="text-sm text-ink-soft">
              {t(preview.products.isCapped ? "previewMore" : "preview", { count: preview.products.count })}
            </p>
            <p className="flex flex-wrap gap-1 pt-2">
              {preview.first.slice(0, 8).map(({ id, name, photoPath }) => (
                <Photo key={id} src={photoPath ?? undefined} name={name} alt={name} size={40} />
              ))}
            </p>
          </>
        )}
      </div>
    </>
  );
}

function unusedField(conditions: readonly ConditionForm[]) {
  const fields = ["category", "brand", "price", "label"] as const;
  return fields.find((field) => conditions.every((condition) => condition.field !== field)) ?? "category";
}
