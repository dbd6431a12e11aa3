"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { savedContentOf } from "@/lib/product-messages/draft-of-saved";
import { type SavedSummaryDto, savedNameMaxLength } from "@/lib/product-messages/saved-message-contract";
import { newId } from "@/lib/shared/ids";
import { useChangeSaved, useSaveMessage } from "./saved-queries";
import type { Composer } from "./use-composer";

type SaveMessageDialogProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  composer: Composer;
  saved: readonly SavedSummaryDto[];
};

/** Keeps the open message under a name; under the name of one that may be changed it takes its place. */
export function SaveMessageDialog({ isOpen, onOpenChange, composer, saved }: SaveMessageDialogProps) {
  const t = useTranslations("productMessages.saved");
  const wordsOf = useProblemWords();
  const formId = useId();
  const [name, setName] = useState("");
  const [id, setId] = useState(newId);
  const save = useSaveMessage();
  const change = useChangeSaved();
  const trimmed = name.trim();
  const isTooLong = trimmed.length > savedNameMaxLength;
  const same = saved.find((row) => row.mayChange && row.name.toLowerCase() === trimmed.toLowerCase());
  const error = save.error ?? change.error;

  function done() {
    onOpenChange(false);
    showToast({ tone: "good", title: t(same ? "replaced" : "kept", { name: trimmed }) });
    setName("");
    setId(newId());
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (trimmed === "" || isTooLong || save.isPending || change.isPending) return;
    const content = savedContentOf(composer.draft);
    if (same) change.mutate({ id: same.id, content }, { onSuccess: done });
    else save.mutate({ id, name: trimmed, content }, { onSuccess: done });
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t("saveThis")}
      description={t("saveWhy")}
      closeLabel={t("cancel")}
      size="s"
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t("cancel")}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            isBusy={save.isPending || change.isPending}
            disabledReason={trimmed === "" ? t("nameFirst") : undefined}
          >
            {t(same ? "replace" : "save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid grid-cols-1 gap-3">
        <TextField
          label={t("name")}
          value={name}
          max={savedNameMaxLength}
          autoFocus
          onChange={setName}
          {...(same && { description: t("isThere", { name: same.name }) })}
          {...(isTooLong && { error: t("nameTooLong", { max: savedNameMaxLength }) })}
        />
        {error && (
          <Notice tone="bad" title={t("failedOne")}>
            {wordsOf(error)}
          </Notice>
        )}
      </form>
    </Dialog>
  );
}
