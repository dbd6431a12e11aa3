"use client";

import { Merge, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Composer } from "./use-composer";

/** After a split: which of the messages is open. All of them are sent together, in this order. */
export function MessageParts({ composer }: { composer: Composer }) {
  const t = useTranslations("productMessages.parts");
  const { draft, parts } = composer;
  if (parts.length < 2) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 pb-3">
      <SegmentedControl
        label={t("label")}
        className="flex-wrap"
        value={`${draft.position}`}
        onChange={(position) => composer.open(Number(position))}
        segments={parts.map(({ isReady }, index) => ({
          value: `${index}`,
          label: isReady ? t("message", { number: index + 1 }) : t("messageToMend", { number: index + 1 }),
          ...(!isReady && { icon: TriangleAlert }),
        }))}
      />
      <Button size="s" variant="quiet" icon={Merge} onPress={composer.join}>
        {t("join")}
      </Button>
    </div>
  );
}
