"use client";

import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import type { CollectionChange, CollectionDto } from "@/lib/catalog/collection-contract";
import { CollectionDialog } from "./collection-dialog";
import { formOfCollection, ruleOfForm } from "./collection-form";
import { useChangeCollection } from "./collection-queries";

type EditCollectionDialogProps = { collection: CollectionDto; onClose: () => void };

/** Another name or another rule, which can be taken back. */
export function EditCollectionDialog({ collection, onClose }: EditCollectionDialogProps) {
  const t = useTranslations("catalog.collections");
  const changing = useChangeCollection();
  const undoing = useChangeCollection();
  const { id, name, rule } = collection;
  return (
    <CollectionDialog
      title={t("edit")}
      initial={formOfCollection(collection)}
      isSaving={changing.isPending}
      error={changing.error}
      onClose={onClose}
      onSave={(form) => {
        const next = rule === null ? null : ruleOfForm(form);
        const change: CollectionChange = { name: form.name, ...(next && { rule: next }) };
        const former: CollectionChange = { name, ...(rule && { rule }) };
        changing.mutate(
          { id, ...change },
          {
            onSuccess: () => {
              onClose();
              showToast({
                title: t("changed", { name: form.name }),
                timeoutMs: 8000,
                action: { label: t("undo"), onPress: () => undoing.mutate({ id, ...former }) },
              });
            },
          },
        );
      }}
    />
  );
}
