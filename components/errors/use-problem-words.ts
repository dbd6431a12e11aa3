"use client";

import { useTranslations } from "next-intl";
import { isApiProblem } from "@/lib/client/api-client";
import { problemWords } from "./problem-words";

/** What happened, why, and what now, for anything a request of ours threw. */
export function useProblemWords(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => t(problemWords[isApiProblem(error) ? error.code : "unexpected"]);
}

/** The code and the request's id, folded away: props of `FailureState`. */
export function useProblemDetails(): (error: unknown) => { details?: string; detailsLabel: string } {
  const t = useTranslations("errors");
  return (error) => {
    const detailsLabel = t("details");
    if (!isApiProblem(error)) return { detailsLabel };
    const details = error.requestId === undefined ? error.code : `${error.code} · ${error.requestId}`;
    return { details, detailsLabel };
  };
}
