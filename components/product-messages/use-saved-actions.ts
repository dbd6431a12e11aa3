"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import type { SavedSummaryDto } from "@/lib/product-messages/saved-message-contract";
import { useChangeSaved, useUseSaved } from "./saved-queries";
import type { DraftActions } from "./use-draft-actions";

/** What can be done with saved messages; `close` once a draft was begun with one. */
export function useSavedActions(actions: DraftActions, close: () => void) {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const change = useChangeSaved();
  const using = useUseSaved();
  const onError = (error: unknown) =>
    showToast({ tone: "bad", title: t("saved.failedOne"), description: wordsOf(error) });

  return {
    use: (id: string) =>
      using.mutate(id, {
        onError,
        onSuccess: ({ content, name }) => {
          close();
          actions.beginWith(content);
          showToast({ title: t("saved.used", { name }) });
        },
      }),
    rename: ({ id, name: before }: SavedSummaryDto, name: string) =>
      change.mutate(
        { id, name },
        {
          onError,
          onSuccess: () =>
            showToast({
              title: t("saved.renamed", { name }),
              action: {
                label: t("composer.undo"),
                onPress: () => change.mutate({ id, name: before }, { onError }),
              },
            }),
        },
      ),
    remove: ({ id, name }: SavedSummaryDto) =>
      change.mutate(
        { id, isDeleted: true },
        {
          onError,
          onSuccess: () =>
            showToast({
              title: t("saved.deleted", { name }),
              action: {
                label: t("composer.undo"),
                onPress: () => change.mutate({ id, isDeleted: false }, { onError }),
              },
            }),
        },
      ),
  };
}
