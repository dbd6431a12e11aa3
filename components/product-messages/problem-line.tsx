"use client";

import clsx from "clsx";
import { OctagonAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { ProblemFixButtons, type ReadyFix } from "./problem-fix-buttons";

type ProblemLineProps = { problem: MessageProblem; fixes?: readonly ReadyFix[]; className?: string };

/** The one sentence of a problem, wherever it is shown, and what puts it right. */
export function ProblemLine({ problem, fixes = [], className }: ProblemLineProps) {
  const t = useTranslations("productMessages.problem");
  const isBlocking = problem.severity === "blocks";
  return (
    <span className={clsx("flex gap-1.5 text-sm", isBlocking ? "text-bad" : "text-warn", className)}>
      <Icon icon={isBlocking ? OctagonAlert : TriangleAlert} className="mt-0.5" />
      <span className="min-w-0">
        {t(problem.code, problem.values)}
        <ProblemFixButtons problem={problem} fixes={fixes} className="pt-1" />
      </span>
    </span>
  );
}
