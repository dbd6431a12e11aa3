"use client";

import { useTranslations } from "next-intl";

const known = ["not_http", "private_address", "unreachable", "timed_out", "too_large", "gone"] as const;

/** Why a copy did not arrive. */
export function useForwardWords(): (problem: string, status: number | null) => string {
  const t = useTranslations("deliveries.forward.problem");
  return (problem, status) => {
    if (problem === "bad_status" && status !== null) return t("bad_status", { status: String(status) });
    const code = known.find((name) => name === problem);
    return t(code ?? "other");
  };
}
