"use client";

import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { FailureState } from "@/components/ui/failure-state";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { isApiProblem } from "@/lib/client/api-client";
import { ImportOutcome } from "./import-outcome";
import { ImportPreview } from "./import-preview";
import { ImportProgress } from "./import-progress";
import type { ImportDecision } from "./use-import-decision";

type ImportRunViewProps = {
  run: ImportRunDto;
  decision: ImportDecision;
  /** Of the part that scrolls. */
  listClassName?: string;
};

/** A run in whichever state it is: how far, what it would do, or what became of it. */
export function ImportRunView({ run, decision, listClassName }: ImportRunViewProps) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const list = listClassName === undefined ? {} : { className: listClassName };
  if (run.state === "staging") return <ImportProgress run={run} />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col gap-3">
      {decision.isApplying && <ProgressBar label={t("busyApplying")} />}
      {run.state === "ready" && decision.isRecounted && <Notice tone="warn">{r("recounted")}</Notice>}
      {isApiProblem(decision.error, "import_settled") && (
        <Notice tone="warn">{wordsOf(decision.error)}</Notice>
      )}
      {decision.error && !isApiProblem(decision.error, "import_settled") && (
        <FailureState title={t("failed")} {...detailsOf(decision.error)}>
          {wordsOf(decision.error)}
        </FailureState>
      )}
      {run.state === "ready" ? <ImportPreview run={run} {...list} /> : <ImportOutcome run={run} {...list} />}
    </div>
  );
}
