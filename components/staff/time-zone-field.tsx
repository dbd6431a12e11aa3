"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";

type TimeZoneFieldProps = { value: string; onChange: (timeZone: string) => void; error?: string | undefined };

export function TimeZoneField({ value, onChange, error }: TimeZoneFieldProps) {
  const t = useTranslations("staff.setup");
  const options = useMemo(() => {
    // The browser's own zone may be an older name that the list leaves out, such as Asia/Calcutta or UTC.
    const zones = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", ...(value === "" ? [] : [value])]);
    return [...zones].sort().map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
  }, [value]);
  return (
    <ComboBox
      label={t("timeZone")}
      openLabel={t("openTimeZones")}
      emptyText={t("noTimeZone")}
      options={options}
      value={value === "" ? null : value}
      onChange={(timeZone) => onChange(timeZone ?? "")}
      {...(error !== undefined && { error })}
    />
  );
}
