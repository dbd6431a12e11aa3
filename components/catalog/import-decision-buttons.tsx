"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ImportRunDto } from "@/lib/catalog/import-contract";
import { removesMany } from "./import-notes";
import type { ImportDecision } from "./use-import-decision";

type ImportDecisionButtonsProps = {
  run: ImportRunDto;
  decision: ImportDecision;
  onDiscarded?: () => void;
};

export function ImportDecisionButtons({ run, decision, onDiscarded }: ImportDecisionButtonsProps) {
  const t = useTranslations("catalog.import");
  const r = useTranslations("catalog.runs");
  const isMany = removesMany(run);
  return (
    <>
      <Button
        variant="quiet"
        onPress={() => decision.discard(run.id, onDiscarded)}
        isBusy={decision.isDiscarding}
      >
        {r("discard")}
      </Button>
      <Button
        variant={isMany ? "danger" : "primary"}
        onPress={() => decision.apply(run, isMany)}
        isBusy={decision.isApplying}
      >
        {t(isMany ? "anyway" : "start")}
      </Button>
    </>
  );
}
