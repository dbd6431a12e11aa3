"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useDebounced } from "@/components/catalog/use-debounced";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { readServiceWindow } from "@/lib/conversations/service-window";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import { mergeRecipients } from "./merge-recipients";
import { useRecipients } from "./product-message-queries";
import { RecipientOption } from "./recipient-option";

const searchDelayMs = 150;

type RecipientPickerProps = {
  channelId: string;
  chosen: readonly ComposerRecipient[];
  searchRef: RefObject<HTMLInputElement | null>;
  onToggle: (recipient: ComposerRecipient) => void;
};

/** Whom it goes to: those who can be written to now, soonest closing first; a search finds the others too. */
export function RecipientPicker({ channelId, chosen, searchRef, onToggle }: RecipientPickerProps) {
  const t = useTranslations("productMessages.to");
  const [text, setText] = useState("");
  const q = useDebounced(text.trim(), searchDelayMs);
  const pages = useRecipients({ q, channelId });
  const found = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = q === "" ? mergeRecipients(found, chosen) : found;
  const chosenIds = new Set(chosen.map(({ id }) => id));
  // Results of the words before may still stand there: Enter pressed now means the first of those to come.
  const isStale = q !== text.trim() || pages.isPlaceholderData || pages.isPending;
  const [isWanted, setIsWanted] = useState(false);
  const chooseFirst = useRef(() => {});
  useEffect(() => {
    chooseFirst.current = () => {
      const isOpen = ({ windowEndsAt }: ComposerRecipient) =>
        readServiceWindow(windowEndsAt, new Date()).isOpen;
      const first = found.find(isOpen) ?? found[0];
      if (first && !chosenIds.has(first.id)) onToggle(first);
    };
  });
  useEffect(() => {
    if (!isWanted || isStale) return;
    setIsWanted(false);
    chooseFirst.current();
  }, [isWanted, isStale]);
  const isNobodyOpen = pages.data && q === "" && shown.length === 0;

  return (
    <section aria-label={t("label")} className="flex shrink-0 flex-col">
      <div className="flex items-baseline gap-2 pb-2">
        <h2 className="text-base font-semibold">{t("label")}</h2>
        <span className="text-sm text-ink-soft" aria-live="polite">
          {t("chosen", { count: chosen.length })}
        </span>
      </div>
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        clearLabel={t("clear")}
        value={text}
        onChange={(next) => {
          setIsWanted(false);
          setText(next);
        }}
        onSubmit={() => setIsWanted(text.trim() !== "")}
        inputRef={searchRef}
      />
      <div className="mt-2 max-h-52 min-h-24 overflow-y-auto overscroll-contain rounded-xl border border-line bg-surface">
        {pages.isPending && <SkeletonRows label={t("loading")} rows={3} />}
        {pages.isError && !pages.data && (
          <Notice
            tone="bad"
            className="m-2"
            action={
              <Button size="s" onPress={() => pages.refetch()} isBusy={pages.isFetching}>
                {t("retry")}
              </Button>
            }
          >
            {t("failed")}
          </Notice>
        )}
        {isNobodyOpen && (
          <div className="grid gap-1 px-4 py-4 text-center">
            <p className="font-semibold">{t("empty.title")}</p>
            <p className="text-ink-soft">{t("empty.text")}</p>
          </div>
        )}
        {pages.data && q !== "" && shown.length === 0 && (
          <p className="px-3 py-4 text-center text-sm text-ink-soft">{t("nothing", { q })}</p>
        )}
        {shown.length > 0 && (
          <ul aria-label={t("list")}>
            {shown.map((recipient) => (
              <RecipientOption
                key={recipient.id}
                recipient={recipient}
                isChosen={chosenIds.has(recipient.id)}
                onToggle={() => onToggle(recipient)}
              />
            ))}
          </ul>
        )}
        {pages.hasNextPage && (
          <div className="p-2 text-center">
            <Button
              size="s"
              variant="quiet"
              onPress={() => pages.fetchNextPage()}
              isBusy={pages.isFetchingNextPage}
            >
              {t("more")}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
