"use client";

import clsx from "clsx";
import { CircleCheck, CircleDashed, CircleHelp, CircleSlash, CircleX, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon, type IconType } from "@/components/ui/icon";
import type { Availability } from "@/lib/catalog/contract";
import { isAvailable } from "@/lib/catalog/is-available";

const looks: Record<Availability, { icon: IconType; ink: string }> = {
  in_stock: { icon: CircleCheck, ink: "text-good" },
  available_for_order: { icon: CircleDashed, ink: "text-good" },
  preorder: { icon: Clock, ink: "text-ink-soft" },
  out_of_stock: { icon: CircleSlash, ink: "text-warn" },
  discontinued: { icon: CircleX, ink: "text-bad" },
  unknown: { icon: CircleHelp, ink: "text-ink-soft" },
};

/** Word and shape first; the colour only repeats them, and stands out only where a customer cannot order. */
export function ProductAvailability({
  availability,
  className,
}: {
  availability: Availability;
  className?: string;
}) {
  const t = useTranslations("catalog.availability");
  const { icon, ink } = looks[availability];
  return (
    <span className={clsx("inline-flex items-center gap-1.5 text-sm whitespace-nowrap", className)}>
      <Icon icon={icon} className={ink} />
      <span className={isAvailable(availability) ? "text-ink-soft" : ink}>{t(availability)}</span>
    </span>
  );
}
