"use client";

import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type CollectionRule, ruleFields } from "@/lib/catalog/collection-contract";
import type { CollectionForm } from "./collection-form";
import { useRulePreview } from "./collection-queries";
import { useDebounced } from "./use-debounced";

type CollectionRuleFieldsProps = {
  form: CollectionForm;
  rule: CollectionRule | null;
  /** Whether to say what is missing. */
  isShown: boolean;
  onChange: (part: Partial<CollectionForm>) => void;
};

/** What belongs into the collection, and how many products that is now. */
export function CollectionRuleFields({ form, rule, isShown, onChange }: CollectionRuleFieldsProps) {
  const t = useTranslations("catalog.collections");
  const preview = useRulePreview(form.catalogId, useDebounced(rule, 300)).data;
  const error = isShown && rule === null ? t("ruleMissing") : undefined;
  return (
    <>
      <Select
        label={t("field")}
        options={ruleFields.map((value) => ({ value, label: t(value) }))}
        value={form.field}
        onChange={(field) => onChange({ field })}
      />
      {form.field === "price" ? (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t("from")}
            inputMode="decimal"
            value={form.from}
            onChange={(from) => onChange({ from })}
            error={error}
          />
          <TextField
            label={t("to")}
            inputMode="decimal"
            value={form.to}
            onChange={(to) => onChange({ to })}
          />
        </div>
      ) : (
        <TextField
          label={t("values")}
          value={form.values}
          onChange={(values) => onChange({ values })}
          error={error}
        />
      )}
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
