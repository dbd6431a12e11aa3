"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { ProblemFix } from "@/lib/product-messages/problem-fixes";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";

/** A fix that only has to be pressed. */
export interface ReadyFix extends Omit<ProblemFix, "apply"> {
  press: () => void;
}

type ProblemFixButtonsProps = { problem: MessageProblem; fixes: readonly ReadyFix[]; className?: string };

/** What puts a problem right with one press. A number is put right in the settings. */
export function ProblemFixButtons({ problem, fixes, className = "" }: ProblemFixButtonsProps) {
  const t = useTranslations("productMessages.fix");
  if (problem.code === "number_limited" || problem.code === "number_blocked")
    return (
      <TextLink href="/settings" className={className}>
        {t("settings")}
      </TextLink>
    );
  if (fixes.length === 0) return null;
  return (
    <span className={`flex flex-wrap gap-1.5 ${className}`}>
      {fixes.map(({ word, values, press }) => (
        <Button key={word} size="s" className="max-w-full overflow-hidden [&>span]:min-w-0" onPress={press}>
          <span className="truncate">{t(word, values)}</span>
        </Button>
      ))}
    </span>
  );
}
