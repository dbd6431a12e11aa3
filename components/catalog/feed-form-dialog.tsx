"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import type { CatalogDto } from "@/lib/catalog/contract";
import { type CatalogFeedDto, type FeedRhythm, feedRhythms } from "@/lib/catalog/feed-contract";
import { isApiProblem } from "@/lib/client/api-client";
import { useChangeFeed, useCreateFeed } from "./feed-queries";
import { readFeedForm } from "./read-feed-form";

type FeedFormDialogProps = {
  /** Missing for a new one. */
  feed?: CatalogFeedDto;
  /** Those that have no feed yet. */
  catalogs: readonly CatalogDto[];
  onClose: () => void;
};

export function FeedFormDialog({ feed, catalogs, onClose }: FeedFormDialogProps) {
  const t = useTranslations("catalog.feeds");
  const i = useTranslations("catalog.import");
  const wordsOf = useProblemWords();
  const creating = useCreateFeed();
  const changing = useChangeFeed();
  const [isShown, setIsShown] = useState(false);
  const [catalogId, setCatalogId] = useState(feed?.catalogId ?? catalogs[0]?.id ?? "");
  const [url, setUrl] = useState(feed?.url ?? "");
  const [everyHours, setEveryHours] = useState<FeedRhythm>(feed?.everyHours ?? 6);
  const isGraph = feed?.source === "graph";
  const read = readFeedForm({ catalogId, from: "address", url, file: null, token: "" });
  const error = creating.error ?? changing.error;

  function save() {
    setIsShown(true);
    const onSuccess = () => {
      if (!feed) showToast({ tone: "good", title: t("saved") });
      onClose();
    };
    if (isGraph) return changing.mutate({ id: feed.id, everyHours }, { onSuccess });
    if (!read.source || !("url" in read.source)) return;
    const input = { url: read.source.url, everyHours };
    if (feed) changing.mutate({ id: feed.id, ...input }, { onSuccess });
    else creating.mutate({ catalogId, ...input }, { onSuccess });
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(feed ? "changeTitle" : "addTitle")}
      {...(!feed && { description: t("text") })}
      closeLabel={t("close")}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" onPress={save} isBusy={creating.isPending || changing.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {!feed && catalogs.length > 1 && (
          <Select
            label={i("into")}
            options={catalogs.map(({ id, name }) => ({ value: id, label: name }))}
            value={catalogId}
            onChange={setCatalogId}
          />
        )}
        {!isGraph && (
          <TextField
            label={t("address")}
            description={i("addressHint")}
            type="url"
            inputMode="url"
            autoFocus
            value={url}
            onChange={setUrl}
            {...(isShown && read.problem && { error: i(read.problem, { size: "", max: "" }) })}
          />
        )}
        <Select
          label={t("rhythm")}
          options={feedRhythms.map((hours) => ({
            value: String(hours),
            label: t("every", { hours: String(hours) }),
          }))}
          value={String(everyHours)}
          onChange={(chosen) => setEveryHours(feedRhythms.find((hours) => String(hours) === chosen) ?? 6)}
        />
        {error && (
          <FailureState title={t("notSaved")}>
            {isApiProblem(error, "conflict") ? t("exists") : wordsOf(error)}
          </FailureState>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
