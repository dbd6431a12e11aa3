"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";

type CurrencyFieldProps = { value: string; onChange: (currency: string) => void; error?: string | undefined };

export function CurrencyField({ value, onChange, error }: CurrencyFieldProps) {
  const t = useTranslations("staff.setup");
  const locale = useLocale();
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return Intl.supportedValuesOf("currency").map((code) => ({
      value: code,
      label: `${code} · ${names.of(code)}`,
    }));
  }, [locale]);
  return (
    <ComboBox
      label={t("currency")}
      openLabel={t("openCurrencies")}
      emptyText={t("noCurrency")}
      options={options}
      value={value === "" ? null : value}
      onChange={(currency) => onChange(currency ?? "")}
      {...(error !== undefined && { error })}
    />
  );
}
