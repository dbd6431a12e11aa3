"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { languages } from "@/lib/staff/contract";
import { languageNames, parseLanguage } from "@/lib/staff/language";
import { keepLanguage } from "./keep-language";

/** For whoever is not signed in: kept in a cookie of this browser. */
export function LanguageChoice() {
  const t = useTranslations("staff");
  const router = useRouter();
  return (
    <Select
      label={t("language")}
      isLabelHidden
      className="w-44"
      options={languages.map((value) => ({ value, label: languageNames[value] }))}
      value={parseLanguage(useLocale())}
      onChange={(language) => {
        keepLanguage(language);
        router.refresh();
      }}
    />
  );
}
