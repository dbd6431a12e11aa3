"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { collectionNameMaxLength } from "@/lib/catalog/collection-contract";
import type { CatalogDto } from "@/lib/catalog/contract";
import { type CollectionForm, isRuleComplete } from "./collection-form";
import { CollectionRuleFields } from "./collection-rule-fields";

type CollectionFieldsProps = {
  form: CollectionForm;
  onChange: (part: Partial<CollectionForm>) => void;
  isShown: boolean;
  /** Of a new one: where it belongs and how it is made can be chosen only once. */
  catalogs?: readonly CatalogDto[];
  onSubmit: () => void;
  children?: ReactNode;
};

/** Whether a form can be saved. */
export function isCollectionComplete(form: CollectionForm): boolean {
  const name = form.name.trim();
  const isNamed = name !== "" && name.length <= collectionNameMaxLength;
  return isNamed && (form.kind === "hand" || isRuleComplete(form));
}

export function CollectionFields(props: CollectionFieldsProps) {
  const { form, onChange, isShown, catalogs, onSubmit, children } = props;
  const t = useTranslations("catalog.collections");
  const c = useTranslations("catalog");
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField
        label={t("name")}
        value={form.name}
        onChange={(name) => onChange({ name })}
        max={collectionNameMaxLength}
        error={isShown && form.name.trim() === "" ? t("nameMissing") : undefined}
        autoFocus
      />
      {catalogs && catalogs.length > 1 && (
        <Select
          label={c("catalogChoice")}
          options={catalogs.map((catalog) => ({ value: catalog.id, label: catalog.name }))}
          value={form.catalogId}
          onChange={(catalogId) => onChange({ catalogId })}
        />
      )}
      {catalogs && (
        <SegmentedControl
          label={t("kind")}
          value={form.kind}
          onChange={(kind) => onChange({ kind })}
          segments={[
            { value: "hand", label: t("hand") },
            { value: "rule", label: t("rule") },
          ]}
        />
      )}
      {form.kind === "rule" && <CollectionRuleFields form={form} isShown={isShown} onChange={onChange} />}
      {children}
      <button type="submit" hidden />
    </form>
  );
}
