"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { collectionNameMaxLength } from "@/lib/catalog/collection-contract";
import type { CatalogDto } from "@/lib/catalog/contract";
import { newId } from "@/lib/shared/ids";
import { type CollectionForm, ruleOfForm } from "./collection-form";
import { useCreateCollection } from "./collection-queries";
import { CollectionRuleFields } from "./collection-rule-fields";

type NewCollectionDialogProps = {
  catalogs: readonly CatalogDto[];
  /** With the id of the collection that was made. */
  onClose: (id?: string) => void;
};

export function NewCollectionDialog({ catalogs, onClose }: NewCollectionDialogProps) {
  const t = useTranslations("catalog.collections");
  const c = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const creating = useCreateCollection();
  const [id] = useState(newId);
  const [isShown, setIsShown] = useState(false);
  const [form, setForm] = useState<CollectionForm>({
    catalogId: catalogs[0]?.id ?? "",
    name: "",
    kind: "hand",
    field: "category",
    values: "",
    from: "",
    to: "",
  });
  const change = (part: Partial<CollectionForm>) => setForm({ ...form, ...part });
  const rule = form.kind === "rule" ? ruleOfForm(form) : null;
  const name = form.name.trim();
  const isComplete =
    name !== "" && name.length <= collectionNameMaxLength && (form.kind === "hand" || rule !== null);

  function save() {
    setIsShown(true);
    if (!isComplete || creating.isPending) return;
    creating.mutate({ id, catalogId: form.catalogId, name, rule }, { onSuccess: () => onClose(id) });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("create")}
      closeLabel={t("close")}
      footer={
        <>
          <Button onPress={() => onClose()}>{t("cancel")}</Button>
          <Button variant="primary" onPress={save} isBusy={creating.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t("name")}
          value={form.name}
          onChange={(next) => change({ name: next })}
          max={collectionNameMaxLength}
          error={isShown && name === "" ? t("nameMissing") : undefined}
          autoFocus
        />
        {catalogs.length > 1 && (
          <Select
            label={c("catalogChoice")}
            options={catalogs.map((catalog) => ({ value: catalog.id, label: catalog.name }))}
            value={form.catalogId}
            onChange={(catalogId) => change({ catalogId })}
          />
        )}
        <SegmentedControl
          label={t("kind")}
          value={form.kind}
          onChange={(kind) => change({ kind })}
          segments={[
            { value: "hand", label: t("hand") },
            { value: "rule", label: t("rule") },
          ]}
        />
        {form.kind === "rule" && (
          <CollectionRuleFields form={form} rule={rule} isShown={isShown} onChange={change} />
        )}
        {creating.isError && <FailureState title={t("notSaved")}>{wordsOf(creating.error)}</FailureState>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
