"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import { useCatalogs } from "./catalog-queries";
import { FeedCard } from "./feed-card";
import { FeedFormDialog } from "./feed-form-dialog";
import { useFeeds } from "./feed-queries";

/** The saved feeds, one for each catalog at most. */
export function FeedsSection() {
  const t = useTranslations("catalog.feeds");
  const r = useTranslations("catalog.runs");
  const found = useFeeds();
  const feeds = found.data;
  const catalogs = useCatalogs().data ?? [];
  const [opened, setOpened] = useState<CatalogFeedDto | "new" | null>(null);
  if (!feeds && found.isError) {
    return (
      <Notice
        tone="bad"
        className="mx-4 mt-3 md:mx-6"
        action={
          <Button size="s" onPress={() => void found.refetch()} isBusy={found.isFetching}>
            {r("retry")}
          </Button>
        }
      >
        {t("failed")}
      </Notice>
    );
  }
  if (!feeds || catalogs.length === 0) return null;
  const without = catalogs.filter(({ id }) => !feeds.some((feed) => feed.catalogId === id));
  return (
    <section aria-labelledby="feeds" className="grid gap-3 border-b border-line px-4 py-3 md:px-6">
      <header className="flex flex-wrap items-center gap-2">
        <h2 id="feeds" className="flex-1 font-semibold">
          {t("heading")}
        </h2>
        {without.length > 0 && (
          <Button size="s" icon={Plus} onPress={() => setOpened("new")}>
            {t("add")}
          </Button>
        )}
      </header>
      {feeds.length === 0 && <p className="text-sm text-ink-soft">{t("text")}</p>}
      {feeds.map((feed) => (
        <FeedCard key={feed.id} feed={feed} isNamed={catalogs.length > 1} onChange={() => setOpened(feed)} />
      ))}
      {opened && (
        <FeedFormDialog
          {...(opened !== "new" && { feed: opened })}
          catalogs={without}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
