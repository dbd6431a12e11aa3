"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { CatalogDto } from "@/lib/catalog/contract";
import { isApiProblem } from "@/lib/client/api-client";
import { FeedImportResult } from "./feed-import-result";
import { FeedSourceFields } from "./feed-source-fields";
import { type FeedForm, readFeedForm } from "./read-feed-form";
import { useImportFeed } from "./use-import-feed";

/** Asks where the feed is, imports it, and says what became of every line. */
export function FeedImportDialog({
  catalogs,
  onClose,
}: {
  catalogs: readonly CatalogDto[];
  onClose: () => void;
}) {
  const t = useTranslations("catalog.import");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const importing = useImportFeed();
  const [form, setForm] = useState<FeedForm>({
    catalogId: catalogs[0]?.id ?? "",
    from: "address",
    url: "",
    file: null,
  });
  const [isShown, setIsShown] = useState(false);
  const read = readFeedForm(form);
  const asked = removalToConfirm(importing.error);

  function start(mayRemoveMany = false) {
    setIsShown(true);
    if (read.source) importing.mutate({ catalogId: form.catalogId, source: read.source, mayRemoveMany });
  }

  function again() {
    importing.reset();
    setIsShown(false);
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!importing.isPending}
      title={importing.data ? t("done") : t("title")}
      {...(!importing.data && { description: t("text") })}
      closeLabel={t("close")}
      footer={
        importing.data ? (
          <>
            <Button variant="quiet" onPress={again}>
              {t("again")}
            </Button>
            <Button variant="primary" onPress={onClose}>
              {t("close")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t("cancel")}</Button>
            <Button variant="primary" onPress={() => start()} isBusy={importing.isPending}>
              {t("start")}
            </Button>
          </>
        )
      }
    >
      {importing.data ? (
        <FeedImportResult result={importing.data} />
      ) : (
        <div className="grid gap-4">
          <FeedSourceFields
            form={form}
            catalogs={catalogs}
            problem={isShown ? read.problem : null}
            onForm={setForm}
            onSubmit={() => start()}
          />
          {importing.isPending && <ProgressBar label={t("busy")} />}
          {asked && (
            <Notice
              tone="warn"
              action={
                <Button variant="danger" size="s" onPress={() => start(true)}>
                  {t("anyway")}
                </Button>
              }
            >
              {t("removesMany", asked)}
            </Notice>
          )}
          {importing.isError && !asked && (
            <FailureState title={t("failed")} {...detailsOf(importing.error)}>
              {wordsOf(importing.error)}
            </FailureState>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** How many of how many would go, when that is what the server asks about. */
function removalToConfirm(error: unknown): { removed: number; total: number } | null {
  if (!isApiProblem(error, "feed_removes_many")) return null;
  const { removed, total } = error.fields[0]?.values ?? {};
  return { removed: Number(removed ?? 0), total: Number(total ?? 0) };
}
