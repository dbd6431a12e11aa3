"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { isApiProblem } from "@/lib/client/api-client";

/** As `useProblemWords`, for what may find another registration at work. */
export function useRegistrationWords(): (error: unknown) => string {
  const t = useTranslations("channels.webhook");
  const wordsOf = useProblemWords();
  return (error) => (isBusyElsewhere(error) ? t("busy") : wordsOf(error));
}

export function isBusyElsewhere(error: unknown): boolean {
  return isApiProblem(error, "conflict") && error.fields.some(({ problem }) => problem === "busy");
}
