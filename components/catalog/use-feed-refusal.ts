"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { feedMaxMegabytes } from "@/lib/catalog/contract";
import { feedFetchRefusals, feedRefusals } from "@/lib/catalog/feed-problem";
import { graphRefusals } from "@/lib/catalog/graph-refusal";
import { isApiProblem } from "@/lib/client/api-client";

/** Why a feed could not be used at all: which kind of file it is instead, where that can be told. */
export function useFeedRefusal(): (error: unknown) => string {
  const t = useTranslations("catalog.import");
  const g = useTranslations("catalog.graph");
  const wordsOf = useProblemWords();
  const format = useFormatter();
  return (error) => {
    const [field] = isApiProblem(error) ? error.fields : [];
    const reason = feedRefusals.find((known) => known === field?.problem);
    if (isApiProblem(error, "feed_unreadable") && reason)
      return t(`refusals.${reason}`, { found: String(field?.values?.found ?? "") });
    const fetched = feedFetchRefusals.find((known) => known === field?.problem);
    if (isApiProblem(error, "fetch_refused") && fetched)
      return t(`fetchRefusals.${fetched}`, { max: format.number(feedMaxMegabytes) });
    const refused = graphRefusals.find((known) => known === field?.problem);
    if (isApiProblem(error, "graph_refused") && refused) return g(`refusals.${refused}`);
    return wordsOf(error);
  };
}
