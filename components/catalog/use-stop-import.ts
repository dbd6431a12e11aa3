"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { discardWhenThere } from "./discard-when-there";
import { importsPath } from "./import-queries";

/** Ends a reading, also one that has hardly begun, and says so once it is true. */
export function useStopImport() {
  const t = useTranslations("catalog.runs");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) =>
      discardWhenThere(() => postJson(`${importsPath}/${importId}/discard`, {}, importRunSchema)),
    onSuccess: () => showToast({ title: t("stopped") }),
    onError: (error) => showToast({ tone: "bad", title: t("notStopped"), description: wordsOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
