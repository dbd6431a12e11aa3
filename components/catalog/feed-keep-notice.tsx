"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { useCreateFeed, useFeeds } from "./feed-queries";

/** Offers to have what a run was read from read by itself, where its catalog has no feed yet. */
export function FeedKeepNotice({ run: { catalogId, source, sourceName } }: { run: ImportRunDto }) {
  const t = useTranslations("catalog.feeds");
  const wordsOf = useProblemWords();
  const feeds = useFeeds(source !== "file").data;
  const creating = useCreateFeed();
  if (source === "file" || !feeds || feeds.some((feed) => feed.catalogId === catalogId)) return null;

  function keep() {
    creating.mutate(
      source === "graph"
        ? { catalogId, source: "graph", everyHours: 6 }
        : { catalogId, url: sourceName, everyHours: 6 },
      {
        onSuccess: () => showToast({ tone: "good", title: t("kept") }),
        onError: (error) => showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) }),
      },
    );
  }
  return (
    <Notice
      action={
        <Button size="s" onPress={keep} isBusy={creating.isPending}>
          {t("keepAction")}
        </Button>
      }
    >
      {t(source === "graph" ? "keepGraph" : "keep")}
    </Notice>
  );
}
