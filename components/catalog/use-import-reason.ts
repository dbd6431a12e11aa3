"use client";

import { useFormatter, useTranslations } from "next-intl";
import { feedMaxMegabytes } from "@/lib/catalog/contract";
import { feedFetchRefusals, feedRefusals } from "@/lib/catalog/feed-problem";
import { graphRefusals } from "@/lib/catalog/graph-refusal";
import type { ImportReason } from "@/lib/catalog/import-contract";

/** Why a run failed, waits or was discarded: as exactly as it was told. */
export function useImportReason(): (reason: ImportReason) => string {
  const t = useTranslations("catalog");
  const format = useFormatter();
  return ({ code, problem, found }) => {
    const refusal = feedRefusals.find((known) => known === problem);
    if (code === "feed_unreadable" && refusal) return t(`import.refusals.${refusal}`, { found: found ?? "" });
    const fetched = feedFetchRefusals.find((known) => known === problem);
    if (code === "fetch_refused" && fetched)
      return t(`import.fetchRefusals.${fetched}`, { max: format.number(feedMaxMegabytes) });
    const refused = graphRefusals.find((known) => known === problem);
    if (code === "graph_refused" && refused) return t(`graph.refusals.${refused}`);
    return t(`runs.reasons.${code}`);
  };
}
