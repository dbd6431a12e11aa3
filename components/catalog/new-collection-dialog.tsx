"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CatalogDto } from "@/lib/catalog/contract";
import { newId } from "@/lib/shared/ids";
import { CollectionDialog } from "./collection-dialog";
import { newCollectionForm, ruleOfForm } from "./collection-form";
import { useCreateCollection } from "./collection-queries";

type NewCollectionDialogProps = {
  catalogs: readonly CatalogDto[];
  /** With the id of the collection that was made. */
  onClose: (id?: string) => void;
};

export function NewCollectionDialog({ catalogs, onClose }: NewCollectionDialogProps) {
  const t = useTranslations("catalog.collections");
  const creating = useCreateCollection();
  const [id] = useState(newId);
  return (
    <CollectionDialog
      title={t("create")}
      initial={newCollectionForm(catalogs[0]?.id ?? "")}
      catalogs={catalogs}
      isSaving={creating.isPending}
      error={creating.error}
      onClose={() => onClose()}
      onSave={(form) => {
        const rule = form.kind === "rule" ? ruleOfForm(form) : null;
        const { catalogId, name } = form;
        creating.mutate({ id, catalogId, name, rule }, { onSuccess: () => onClose(id) });
      }}
    />
  );
}
