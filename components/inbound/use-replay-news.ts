"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";

/** What to say after a replay was asked for. */
export function useReplayNews() {
  const t = useTranslations("deliveries");
  const wordsOf = useProblemWords();
  return {
    onSuccess: ({ count }: { count: number }) =>
      void showToast({ tone: "good", title: t(count > 0 ? "replayed" : "replayedAlready", { count }) }),
    onError: (error: unknown) =>
      void showToast({ tone: "bad", title: t("notReplayed"), description: wordsOf(error) }),
  };
}
