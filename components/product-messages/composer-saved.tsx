"use client";

import { Bookmark, BookmarkPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { Sheet } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { SaveMessageDialog } from "./save-message-dialog";
import { useSavedMessages } from "./saved-queries";
import { SavedRow } from "./saved-row";
import type { Composer } from "./use-composer";
import type { DraftActions } from "./use-draft-actions";
import { useSavedActions } from "./use-saved-actions";

type ComposerSavedProps = { composer: Composer; actions: DraftActions };

/** Messages everybody can use again: to begin with one, to keep this one, to rename and delete. */
export function ComposerSaved({ composer, actions }: ComposerSavedProps) {
  const t = useTranslations("productMessages.saved");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const [isOpen, setOpen] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const saved = useSavedMessages(isOpen || isSaving);
  const { use, rename, remove } = useSavedActions(actions, () => setOpen(false));
  const isEmpty = composer.products.size === 0 && composer.parts.length === 1;

  return (
    <>
      <Button variant="quiet" icon={Bookmark} className="max-sm:px-2!" onPress={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Sheet
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        closeLabel={t("close")}
        footer={
          <Button
            icon={BookmarkPlus}
            disabledReason={isEmpty ? t("nothingToSave") : undefined}
            onPress={() => {
              setOpen(false);
              setSaving(true);
            }}
          >
            {t("saveThis")}
          </Button>
        }
      >
        {saved.isPending && <SkeletonRows label={t("loading")} rows={4} />}
        {saved.isError && !saved.data && (
          <FailureState
            title={t("failed")}
            retryLabel={t("retry")}
            onRetry={() => saved.refetch()}
            isRetrying={saved.isFetching}
            {...detailsOf(saved.error)}
          >
            {wordsOf(saved.error)}
          </FailureState>
        )}
        {saved.data?.length === 0 && (
          <EmptyState icon={Bookmark} title={t("empty.title")}>
            {t("empty.text")}
          </EmptyState>
        )}
        {saved.data && saved.data.length > 0 && (
          <ul aria-label={t("title")} className="grid grid-cols-1 gap-2">
            {saved.data.map((row) => (
              <SavedRow
                key={row.id}
                saved={row}
                onUse={() => use(row.id)}
                onRename={(name) => rename(row, name)}
                onDelete={() => remove(row)}
              />
            ))}
          </ul>
        )}
      </Sheet>
      <SaveMessageDialog
        isOpen={isSaving}
        onOpenChange={setSaving}
        composer={composer}
        saved={saved.data ?? []}
      />
    </>
  );
}
