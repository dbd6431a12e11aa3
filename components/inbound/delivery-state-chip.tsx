"use client";

import { CircleCheck, CircleDashed, CircleHelp, type LucideIcon, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip, type ChipTone } from "@/components/ui/chip";
import type { DeliverySummaryDto } from "@/lib/inbound/contract";

type Shown = "waiting" | "processed" | "trouble" | "unrecognised";

const looks: Record<Shown, { icon: LucideIcon; tone: ChipTone }> = {
  waiting: { icon: CircleDashed, tone: "neutral" },
  processed: { icon: CircleCheck, tone: "good" },
  trouble: { icon: TriangleAlert, tone: "warn" },
  unrecognised: { icon: CircleHelp, tone: "bad" },
};

export function DeliveryStateChip({ state, problem }: Pick<DeliverySummaryDto, "state" | "problem">) {
  const t = useTranslations("deliveries.state");
  const shown = shownState(state, problem);
  return (
    <Chip tone={looks[shown].tone} icon={looks[shown].icon}>
      {t(shown)}
    </Chip>
  );
}

function shownState(state: DeliverySummaryDto["state"], problem: string | null): Shown {
  if (state === "unrecognised") return "unrecognised";
  if (problem !== null) return "trouble";
  return state === "received" ? "waiting" : "processed";
}
