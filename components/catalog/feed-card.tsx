"use client";

import { Pause, Play, RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { showToast } from "@/components/ui/toast-queue";
import type { CatalogFeedDto } from "@/lib/catalog/feed-contract";
import { useAskForFeed, useCancelFeed, useChangeFeed, useCreateFeed } from "./feed-queries";
import { useImportReason } from "./use-import-reason";

type FeedCardProps = { feed: CatalogFeedDto; isNamed: boolean; onChange: () => void };

/** A saved feed: where, how often, when next, and what can be done about it. */
export function FeedCard({ feed, isNamed, onChange }: FeedCardProps) {
  const t = useTranslations("catalog.feeds");
  const format = useFormatter();
  const wordsOf = useProblemWords();
  const reasonOf = useImportReason();
  const asking = useAskForFeed();
  const changing = useChangeFeed();
  const cancelling = useCancelFeed();
  const creating = useCreateFeed();
  const { id, catalogId, catalogName, source, url, everyHours, isPaused, isAsked, nextRunAt, lastRun } = feed;
  const isReading = lastRun?.state === "staging";
  const onError = (error: unknown) =>
    showToast({ tone: "bad", title: t("notSaved"), description: wordsOf(error) });

  const again = source === "graph" ? { catalogId, source, everyHours } : { catalogId, url, everyHours };

  function remove() {
    const onSuccess = () =>
      showToast({
        title: t("removed"),
        timeoutMs: 8000,
        action: {
          label: t("undo"),
          onPress: () => creating.mutate(again, { onError }),
        },
      });
    cancelling.mutate(id, { onSuccess, onError });
  }

  const when = format.dateTime(new Date(nextRunAt), { weekday: "short", hour: "numeric", minute: "numeric" });
  return (
    <article className="grid gap-2 rounded-xl border border-line bg-surface p-3">
      {isNamed && <h3 className="font-medium">{catalogName}</h3>}
      {source === "graph" ? (
        <p className="text-sm">{t("atMeta")}</p>
      ) : (
        <p className="truncate text-sm" title={url}>
          <bdi dir="ltr">{url}</bdi>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
        {t("every", { hours: String(everyHours) })}
        {isPaused ? <Chip>{t("paused")}</Chip> : <span>· {t("next", { when })}</span>}
        {isReading && <Chip>{t("reading")}</Chip>}
        {isAsked && !isReading && <Chip>{t("asked")}</Chip>}
      </p>
      {lastRun?.state === "failed" && lastRun.reason && (
        <p className="text-sm text-bad">{reasonOf(lastRun.reason)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="s"
          icon={RefreshCw}
          isBusy={asking.isPending}
          onPress={() => asking.mutate(id, { onError })}
        >
          {t("readNow")}
        </Button>
        <Button
          size="s"
          icon={isPaused ? Play : Pause}
          isBusy={changing.isPending}
          onPress={() => changing.mutate({ id, isPaused: !isPaused }, { onError })}
        >
          {t(isPaused ? "resume" : "pause")}
        </Button>
        <Button size="s" variant="quiet" onPress={onChange}>
          {t("change")}
        </Button>
        <Button size="s" variant="quiet" onPress={remove} isBusy={cancelling.isPending}>
          {t("remove")}
        </Button>
      </div>
    </article>
  );
}
