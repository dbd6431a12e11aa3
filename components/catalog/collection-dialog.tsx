"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import type { CatalogDto } from "@/lib/catalog/contract";
import { CollectionFields, isCollectionComplete } from "./collection-fields";
import type { CollectionForm } from "./collection-form";

type CollectionDialogProps = {
  title: string;
  initial: CollectionForm;
  catalogs?: readonly CatalogDto[];
  onSave: (form: CollectionForm) => void;
  isSaving: boolean;
  error: unknown;
  onClose: () => void;
};

/** A collection's name and rule, new or changed; the form stays as it is when saving fails. */
export function CollectionDialog(props: CollectionDialogProps) {
  const { title, initial, catalogs, onSave, isSaving, error, onClose } = props;
  const t = useTranslations("catalog.collections");
  const wordsOf = useProblemWords();
  const [form, setForm] = useState(initial);
  const [isShown, setIsShown] = useState(false);

  function save() {
    setIsShown(true);
    if (isCollectionComplete(form) && !isSaving) onSave({ ...form, name: form.name.trim() });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      closeLabel={t("close")}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" onPress={save} isBusy={isSaving}>
            {t("save")}
          </Button>
        </>
      }
    >
      <CollectionFields
        form={form}
        onChange={(part) => setForm((former) => ({ ...former, ...part }))}
        isShown={isShown}
        onSubmit={save}
        {...(catalogs && { catalogs })}
      >
        {error !== null && <FailureState title={t("notSaved")}>{wordsOf(error)}</FailureState>}
      </CollectionFields>
    </Dialog>
  );
}
