"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { type CatalogDto, type FeedImportDto, removalAskedAbove } from "@/lib/catalog/contract";
import { isApiProblem } from "@/lib/client/api-client";
import { FeedImportResult } from "./feed-import-result";
import { FeedSourceFields } from "./feed-source-fields";
import { type FeedForm, readFeedForm } from "./read-feed-form";
import { useFeedRefusal } from "./use-feed-refusal";
import { useImportFeed } from "./use-import-feed";

/** Asks where the feed is, says what it would do, does it when told to, and accounts for every line. */
export function FeedImportDialog({
  catalogs,
  onClose,
}: {
  catalogs: readonly CatalogDto[];
  onClose: () => void;
}) {
  const t = useTranslations("catalog.import");
  const wordsOf = useFeedRefusal();
  const detailsOf = useProblemDetails();
  const importing = useImportFeed();
  const [form, setForm] = useState<FeedForm>({
    catalogId: catalogs[0]?.id ?? "",
    from: "address",
    url: "",
    file: null,
  });
  const [isShown, setIsShown] = useState(false);
  const [preview, setPreview] = useState<FeedImportDto | null>(null);
  const read = readFeedForm(form);
  const done = importing.data?.isPreview === false ? importing.data : null;
  const asked = removalToConfirm(importing.error) ?? removalOf(preview);

  function look() {
    setIsShown(true);
    if (!read.source) return;
    const choice = { catalogId: form.catalogId, source: read.source, isPreview: true, mayRemoveMany: false };
    importing.mutate(choice, { onSuccess: setPreview });
  }

  function apply(mayRemoveMany: boolean) {
    if (!read.source) return;
    importing.mutate({ catalogId: form.catalogId, source: read.source, isPreview: false, mayRemoveMany });
  }

  function again() {
    importing.reset();
    setIsShown(false);
    setPreview(null);
  }

  const shown = done ?? preview;
  const step = done ? "done" : preview ? "preview" : "source";
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!importing.isPending}
      title={t(step === "source" ? "title" : step)}
      {...(step !== "done" && { description: t(step === "preview" ? "previewText" : "text") })}
      closeLabel={t("close")}
      footer={
        <>
          {step === "source" ? (
            <Button onPress={onClose}>{t("cancel")}</Button>
          ) : (
            <Button variant="quiet" onPress={again} isBusy={false}>
              {t(step === "preview" ? "back" : "again")}
            </Button>
          )}
          {step === "source" && (
            <Button variant="primary" onPress={look} isBusy={importing.isPending}>
              {t("look")}
            </Button>
          )}
          {step === "preview" && (
            <Button
              variant={asked ? "danger" : "primary"}
              onPress={() => apply(asked !== null)}
              isBusy={importing.isPending}
            >
              {t(asked ? "anyway" : "start")}
            </Button>
          )}
          {step === "done" && (
            <Button variant="primary" onPress={onClose}>
              {t("close")}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        {step === "source" && (
          <FeedSourceFields
            form={form}
            catalogs={catalogs}
            problem={isShown ? read.problem : null}
            onForm={setForm}
            onSubmit={look}
          />
        )}
        {importing.isPending && <ProgressBar label={t(preview ? "busyApplying" : "busy")} />}
        {step === "preview" && asked && <Notice tone="warn">{t("removesMany", asked)}</Notice>}
        {importing.isError && !isApiProblem(importing.error, "feed_removes_many") && (
          <FailureState title={t("failed")} {...detailsOf(importing.error)}>
            {wordsOf(importing.error)}
          </FailureState>
        )}
        {shown && <FeedImportResult result={shown} />}
      </div>
    </Dialog>
  );
}

/** What the preview says would go, when it is so much that somebody must say so. */
function removalOf(preview: FeedImportDto | null): { removed: number; total: number } | null {
  if (!preview || preview.removed <= preview.total * removalAskedAbove) return null;
  return { removed: preview.removed, total: preview.total };
}

/** How many of how many would go, when that is what the server asks about. */
function removalToConfirm(error: unknown): { removed: number; total: number } | null {
  if (!isApiProblem(error, "feed_removes_many")) return null;
  const { removed, total } = error.fields[0]?.values ?? {};
  return { removed: Number(removed ?? 0), total: Number(total ?? 0) };
}
