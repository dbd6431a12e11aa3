"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { ruleFields } from "@/lib/catalog/collection-contract";
import { type ConditionForm, conditionOf } from "./collection-form";
import { RuleValues } from "./rule-values";

type RuleConditionFieldProps = {
  condition: ConditionForm;
  position: number;
  catalogId: string;
  /** Whether to say what is missing. */
  isShown: boolean;
  onChange: (part: Partial<ConditionForm>) => void;
  /** Missing for the only one. */
  onRemove: (() => void) | undefined;
};

export function RuleConditionField(props: RuleConditionFieldProps) {
  const { condition, position, catalogId, isShown, onChange, onRemove } = props;
  const t = useTranslations("catalog.collections");
  const { field, values, from, to } = condition;
  const error = isShown && conditionOf(condition) === null ? t("ruleMissing") : undefined;
  return (
    <fieldset
      aria-label={t("condition", { position })}
      className="grid min-w-0 gap-2 rounded-lg border border-line p-3"
    >
      <div className="flex items-end gap-2">
        <Select
          label={t("field")}
          isLabelHidden
          className="flex-1"
          options={ruleFields.map((value) => ({ value, label: t(value) }))}
          value={field}
          onChange={(next) => onChange({ field: next, values: [] })}
        />
        {onRemove && <IconButton icon={X} label={t("takeCondition", { position })} onPress={onRemove} />}
      </div>
      {field === "price" ? (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t("from")}
            inputMode="decimal"
            value={from}
            onChange={(next) => onChange({ from: next })}
            error={error}
          />
          <TextField
            label={t("to")}
            inputMode="decimal"
            value={to}
            onChange={(next) => onChange({ to: next })}
          />
        </div>
      ) : (
        <RuleValues
          key={field}
          field={field}
          catalogId={catalogId}
          values={values}
          error={error}
          onChange={(next) => onChange({ values: next })}
        />
      )}
    </fieldset>
  );
}
