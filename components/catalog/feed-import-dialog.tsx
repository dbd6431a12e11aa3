"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemDetails } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FailureState } from "@/components/ui/failure-state";
import type { CatalogDto } from "@/lib/catalog/contract";
import { newId } from "@/lib/shared/ids";
import { FeedKeepNotice } from "./feed-keep-notice";
import { FeedSourceFields } from "./feed-source-fields";
import { ImportDecisionButtons } from "./import-decision-buttons";
import { ImportProgress } from "./import-progress";
import { useImportRun } from "./import-queries";
import { ImportRunView } from "./import-run-view";
import { type FeedForm, readFeedForm } from "./read-feed-form";
import { useFeedRefusal } from "./use-feed-refusal";
import { useImportDecision } from "./use-import-decision";
import { useReadFeed } from "./use-read-feed";
import { useStopImport } from "./use-stop-import";

/** Asks where the feed is, counts while it is read, says what it would do, and does it when told to. */
export function FeedImportDialog({
  catalogs,
  onClose,
}: {
  catalogs: readonly CatalogDto[];
  onClose: () => void;
}) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const wordsOf = useFeedRefusal();
  const detailsOf = useProblemDetails();
  const reading = useReadFeed();
  const decision = useImportDecision();
  const stopping = useStopImport();
  const [form, setForm] = useState<FeedForm>({
    catalogId: catalogs[0]?.id ?? "",
    from: "address",
    url: "",
    file: null,
    token: "",
  });
  const [isShown, setIsShown] = useState(false);
  const [importId, setImportId] = useState<string | null>(null);
  const found = useImportRun(importId, reading.isPending).data ?? undefined;
  const hasToken = catalogs.some(
    ({ id, graphTokenSetAt }) => id === form.catalogId && graphTokenSetAt !== null,
  );
  const read = readFeedForm(form, hasToken);

  function look() {
    setIsShown(true);
    if (!read.source) return;
    const id = newId();
    setImportId(id);
    reading.mutate(
      { importId: id, catalogId: form.catalogId, source: read.source },
      {
        onSuccess: () => setForm((now) => ({ ...now, token: "" })),
        onError: () => setImportId(null),
      },
    );
  }

  function change(next: FeedForm) {
    // What was wrong with one source is not wrong with another.
    if (next.from !== form.from) again();
    setForm(next);
  }

  function again() {
    reading.reset();
    decision.forget();
    setIsShown(false);
    setImportId(null);
  }

  function stop() {
    reading.stop();
    if (importId !== null) stopping.mutate(importId);
    again();
  }

  const step = stepOf(importId, found?.state);
  const run = step === "reading" ? undefined : found;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={step !== "reading" && !decision.isApplying}
      size={step === "preview" ? "l" : "m"}
      title={t(
        step === "done" && run?.state === "applied" ? "done" : step === "preview" ? "preview" : "title",
      )}
      {...(step === "source" && { description: t("text") })}
      {...(step === "reading" && { description: r(form.from === "file" ? "keepOpen" : "goesOn") })}
      {...(step === "preview" && { description: t("previewText") })}
      closeLabel={t("close")}
      footer={
        <>
          {step === "source" && (
            <>
              <Button onPress={onClose}>{t("cancel")}</Button>
              <Button variant="primary" onPress={look}>
                {t(form.from === "graph" ? "lookMeta" : "look")}
              </Button>
            </>
          )}
          {step === "reading" && <Button onPress={stop}>{r("stop")}</Button>}
          {step === "preview" && run && (
            <ImportDecisionButtons run={run} decision={decision} onDiscarded={again} />
          )}
          {step === "done" && (
            <>
              <Button variant="quiet" onPress={again}>
                {t("again")}
              </Button>
              <Button variant="primary" onPress={onClose}>
                {t("close")}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        {step === "source" && (
          <FeedSourceFields
            form={form}
            catalogs={catalogs}
            problem={isShown ? read.problem : null}
            onForm={change}
            onSubmit={look}
          />
        )}
        {step === "source" && reading.isError && (
          <FailureState title={t("failed")} {...detailsOf(reading.error)}>
            {wordsOf(reading.error)}
          </FailureState>
        )}
        {step === "reading" && <ImportProgress run={found} uploaded={reading.uploaded} />}
        {run && <ImportRunView run={run} decision={decision} listClassName="h-[min(24rem,45dvh)]" />}
        {run?.state === "applied" && <FeedKeepNotice run={run} />}
      </div>
    </Dialog>
  );
}

function stepOf(importId: string | null, state: string | undefined) {
  if (importId === null) return "source";
  if (state === undefined || state === "staging") return "reading";
  return state === "ready" ? "preview" : "done";
}
