"use client";

import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ProductListFilter } from "./product-list-path";

type AvailabilityChoiceProps = {
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
  className?: string;
};

export function AvailabilityChoice({ filter, onFilter, className = "" }: AvailabilityChoiceProps) {
  const t = useTranslations("catalog.filter");
  return (
    <SegmentedControl
      label={t("label")}
      value={filter.availability}
      onChange={(availability) => onFilter({ ...filter, availability })}
      className={className}
      segments={[
        { value: "any", label: t("any") },
        { value: "available", label: t("available") },
        { value: "unavailable", label: t("unavailable") },
      ]}
    />
  );
}
