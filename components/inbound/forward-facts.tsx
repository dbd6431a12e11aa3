"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Chip } from "@/components/ui/chip";
import type { ForwardDto } from "@/lib/inbound/contract";
import { useForwardWords } from "./use-forward-words";

export function ForwardFacts({ forward }: { forward: ForwardDto }) {
  const t = useTranslations("deliveries.forward");
  const format = useFormatter();
  const ago = useTimeAgo();
  const problemOf = useForwardWords();
  const { isEnabled, lastOkAt, lastProblem, waiting } = forward;
  const facts = [
    { word: t("lastOk"), value: lastOkAt === null ? t("never") : ago(lastOkAt) },
    {
      word: t("lastProblem"),
      value: lastProblem === null ? t("noProblem") : problemOf(lastProblem.problem, lastProblem.status),
    },
    { word: t("waiting"), value: format.number(waiting) },
  ];
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <Chip tone={isEnabled ? "good" : "neutral"}>{t(isEnabled ? "on" : "off")}</Chip>
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {facts.map(({ word, value }) => (
          <div key={word}>
            <dt className="text-xs text-ink-soft">{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
