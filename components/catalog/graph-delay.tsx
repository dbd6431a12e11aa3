"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ImportRunDto } from "@/lib/catalog/import-contract";

/** That Meta holds a reading back, and when it goes on by itself. */
export function GraphDelay({ run }: { run: ImportRunDto | undefined }) {
  const t = useTranslations("catalog.graph.waiting");
  const format = useFormatter();
  if (!run?.delay || run.resumeAt === null) return null;
  const time = format.dateTime(new Date(run.resumeAt), { timeStyle: "short" });
  return <Notice tone="warn">{t(run.delay, { time })}</Notice>;
}
