"use client";

import { useTranslations } from "next-intl";
import type { HealthReport } from "@/lib/channels/contract";

const knownEntities = ["PHONE_NUMBER", "WABA", "BUSINESS", "APP"] as const;

/** Meta's own sentences, under ours for what they are about. */
export function HealthProblems({ problems }: Pick<HealthReport, "problems">) {
  const t = useTranslations("channels.health");
  return (
    <ul aria-label={t("problems")} className="grid gap-2">
      {problems.map(({ entity, code, text, solution }) => {
        const known = knownEntities.find((name) => name === entity);
        return (
          <li key={`${entity} ${code} ${text}`} className="border-s-2 border-warn ps-3">
            <p className="text-sm font-medium">
              {known ? t(`entity.${known}`) : <bdi>{entity}</bdi>}
              {code !== null && <bdi className="ps-2 font-mono text-ink-soft">{code}</bdi>}
            </p>
            <p dir="auto" className="break-words">
              {text}
            </p>
            {solution !== null && (
              <p dir="auto" className="break-words text-ink-soft">
                {solution}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
