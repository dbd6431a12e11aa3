"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { AccountMenu } from "@/components/layout/account-menu";
import { applyTheme, type Theme } from "@/components/layout/theme";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import {
  type Language,
  languageInputSchema,
  languages,
  type StaffDto,
  sessionStateSchema,
} from "@/lib/staff/contract";
import { languageNames, parseLanguage } from "@/lib/staff/language";
import { keepLanguage } from "./keep-language";

type StaffMenuProps = { staff: StaffDto; theme: Theme };

export function StaffMenu({ staff, theme: firstTheme }: StaffMenuProps) {
  const t = useTranslations("layout");
  const wordsOf = useProblemWords();
  const router = useRouter();
  const [theme, setTheme] = useState(firstTheme);
  const onError = (error: unknown) => {
    showToast({ tone: "bad", title: t("notChanged"), description: wordsOf(error) });
  };

  const language = useMutation({
    mutationFn: (chosen: Language) =>
      postJson("/api/staff/language", { language: chosen }, languageInputSchema),
    onSuccess: ({ language: chosen }) => {
      keepLanguage(chosen);
      router.refresh();
    },
    onError,
  });
  const signOut = useMutation({
    mutationFn: () => postJson("/api/auth/sign-out", {}, sessionStateSchema),
    onSuccess: () => window.location.assign("/sign-in"),
    onError,
  });

  return (
    <AccountMenu
      name={staff.name}
      role={t(`roles.${staff.role}`)}
      texts={{
        label: t("account"),
        language: t("language"),
        theme: t("theme"),
        themes: { light: t("themes.light"), dark: t("themes.dark"), system: t("themes.system") },
        signOut: t("signOut"),
      }}
      languages={languages.map((value) => ({ value, label: languageNames[value] }))}
      language={parseLanguage(useLocale()) ?? "en"}
      onLanguageChange={(chosen) => language.mutate(chosen)}
      theme={theme}
      onThemeChange={(chosen) => {
        applyTheme(chosen);
        setTheme(chosen);
      }}
      onSignOut={() => signOut.mutate()}
    />
  );
}
