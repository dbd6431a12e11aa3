"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { feedRefusals } from "@/lib/catalog/feed-problem";
import { isApiProblem } from "@/lib/client/api-client";

/** Why a feed could not be used at all: which kind of file it is instead, where that can be told. */
export function useFeedRefusal(): (error: unknown) => string {
  const t = useTranslations("catalog.import.refusals");
  const wordsOf = useProblemWords();
  return (error) => {
    const [field] = isApiProblem(error, "feed_unreadable") ? error.fields : [];
    const reason = feedRefusals.find((known) => known === field?.problem);
    return reason ? t(reason, { found: String(field?.values?.found ?? "") }) : wordsOf(error);
  };
}
