"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { CountBadge } from "@/components/ui/count-badge";
import { tabListLook, tabLook } from "@/components/ui/tab-look";

export type ComposerStep = "products" | "message" | "send";

const steps = [
  { step: "products", word: "stepProducts" },
  { step: "message", word: "stepMessage" },
  { step: "send", word: "stepSend" },
] as const;

type ComposerStepsProps = { step: ComposerStep; onStep: (step: ComposerStep) => void; productCount: number };

/** The way between the panes where not all of them fit: three steps on phones, two beside the catalog. */
export function ComposerSteps({ step, onStep, productCount }: ComposerStepsProps) {
  const t = useTranslations("productMessages.composer");
  const format = useFormatter();
  const wideStep = step === "products" ? "message" : step;
  return (
    <nav aria-label={t("steps")} className={clsx(tabListLook, "px-2 lg:col-start-2 xl:hidden")}>
      {steps.map(({ step: id, word }) => (
        <button
          key={id}
          type="button"
          onClick={() => onStep(id)}
          aria-current={id === step || id === wideStep ? "step" : undefined}
          className={clsx(
            tabLook(id === step),
            id === "products" && "lg:hidden",
            id === "message" && step === "products" && "lg:font-semibold lg:text-ink lg:after:bg-ink",
          )}
        >
          {t(word)}
          {id === "products" && productCount > 0 && <CountBadge>{format.number(productCount)}</CountBadge>}
        </button>
      ))}
    </nav>
  );
}
