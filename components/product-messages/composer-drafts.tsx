"use client";

import { FilePen, Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { CountBadge } from "@/components/ui/count-badge";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { Sheet } from "@/components/ui/sheet";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useDraftCount, useDrafts } from "./draft-queries";
import { DraftRow } from "./draft-row";
import type { DraftActions } from "./use-draft-actions";

type ComposerDraftsProps = { openId: string; actions: DraftActions };

/** One's own drafts: how many, and behind the button each of them to go on with or to discard. */
export function ComposerDrafts({ openId, actions }: ComposerDraftsProps) {
  const t = useTranslations("productMessages.drafts");
  const format = useFormatter();
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const [isOpen, setOpen] = useState(false);
  const drafts = useDrafts(isOpen);
  const listed = drafts.data?.length ?? 0;
  const count = useDraftCount().data ?? 0;

  function close(act: () => void) {
    setOpen(false);
    act();
  }

  return (
    <>
      <Button variant="quiet" icon={FilePen} className="max-sm:px-2!" onPress={() => setOpen(true)}>
        {t("open")}
        {count > 0 && <CountBadge>{format.number(count)}</CountBadge>}
      </Button>
      <Sheet
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t("title")}
        closeLabel={t("close")}
        footer={
          <Button icon={Plus} onPress={() => close(actions.begin)}>
            {t("begin")}
          </Button>
        }
      >
        {drafts.isPending && <SkeletonRows label={t("loading")} rows={4} />}
        {drafts.isError && !drafts.data && (
          <FailureState
            title={t("failed")}
            retryLabel={t("retry")}
            onRetry={() => drafts.refetch()}
            isRetrying={drafts.isFetching}
            {...detailsOf(drafts.error)}
          >
            {wordsOf(drafts.error)}
          </FailureState>
        )}
        {drafts.data && listed === 0 && (
          <EmptyState icon={FilePen} title={t("empty.title")}>
            {t("empty.text")}
          </EmptyState>
        )}
        {listed > 0 && (
          <ul aria-label={t("title")} className="grid grid-cols-1 gap-2">
            {drafts.data?.map((draft) => (
              <DraftRow
                key={draft.id}
                draft={draft}
                isOpen={draft.id === openId}
                onOpen={() => close(() => (draft.id === openId ? undefined : actions.openOne(draft.id)))}
                onDiscard={() => actions.discardOne(draft.id)}
              />
            ))}
          </ul>
        )}
      </Sheet>
    </>
  );
}
