"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { isApiProblem } from "@/lib/client/api-client";
import { useApplyImport, useDiscardImport } from "./import-queries";

/** To apply a run that waits, or to give it up. */
export function useImportDecision() {
  const t = useTranslations("catalog.runs");
  const wordsOf = useProblemWords();
  const applying = useApplyImport();
  const discarding = useDiscardImport();
  return {
    isApplying: applying.isPending,
    isDiscarding: discarding.isPending,
    /** The catalog had changed: nothing was applied, and the numbers are new. */
    isRecounted: applying.data?.outcome === "recounted" && !applying.isPending,
    error: isApiProblem(applying.error, "feed_removes_many") ? null : applying.error,
    apply: ({ id }: ImportRunDto, mayRemoveMany: boolean) => applying.mutate({ importId: id, mayRemoveMany }),
    discard: (importId: string, onDone: () => void = () => {}) =>
      discarding.mutate(importId, {
        onSuccess: onDone,
        onError: (error) => showToast({ tone: "bad", title: t("notDiscarded"), description: wordsOf(error) }),
      }),
    forget: () => applying.reset(),
  };
}
export type ImportDecision = ReturnType<typeof useImportDecision>;
