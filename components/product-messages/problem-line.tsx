"use client";

import clsx from "clsx";
import { OctagonAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";

type ProblemLineProps = { problem: MessageProblem; className?: string };

/** The one sentence of a problem, wherever it is shown. */
export function ProblemLine({ problem, className }: ProblemLineProps) {
  const t = useTranslations("productMessages.problem");
  const isBlocking = problem.severity === "blocks";
  return (
    <span className={clsx("flex gap-1.5 text-sm", isBlocking ? "text-bad" : "text-warn", className)}>
      <Icon icon={isBlocking ? OctagonAlert : TriangleAlert} className="mt-0.5" />
      <span className="min-w-0">{t(problem.code, problem.values)}</span>
    </span>
  );
}
