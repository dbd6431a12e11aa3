"use client";

import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { isApiProblem } from "@/lib/client/api-client";
import { languages, passwordMinLength } from "@/lib/staff/contract";
import { languageNames } from "@/lib/staff/language";
import { CurrencyField } from "./currency-field";
import { PasswordField } from "./password-field";
import { TimeZoneField } from "./time-zone-field";
import { useSetup } from "./use-setup";

export function SetupForm() {
  const t = useTranslations("staff.setup");
  const wordsOf = useProblemWords();
  const { input, change, problems, send, error, isBusy } = useSetup();

  const errorOf = (field: keyof typeof input) =>
    problems.has(field) ? t(`problems.${field}`, { min: passwordMinLength }) : undefined;
  const text = (field: "setupCode" | "shopName" | "name" | "email" | "password") => ({
    name: field,
    value: input[field],
    onChange: (value: string) => change({ [field]: value }),
    error: errorOf(field),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    send();
  }

  // "post", or a press before the page listens would put the password into the address.
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-7">
      <TextField
        {...text("setupCode")}
        label={t("code")}
        description={t("codeHint")}
        autoComplete="one-time-code"
        autoFocus
        isMono
      />
      <Part title={t("shopTitle")}>
        <TextField
          {...text("shopName")}
          label={t("shopName")}
          description={t("shopNameHint")}
          autoComplete="organization"
        />
        <TimeZoneField
          value={input.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          error={errorOf("timeZone")}
        />
        <CurrencyField
          value={input.currency}
          onChange={(currency) => change({ currency })}
          error={errorOf("currency")}
        />
        <Select
          label={t("language")}
          description={t("languageHint")}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={input.language}
          onChange={(language) => change({ language })}
          error={errorOf("language")}
        />
      </Part>
      <Part title={t("youTitle")}>
        <TextField {...text("name")} label={t("name")} autoComplete="name" />
        <TextField {...text("email")} label={t("email")} type="email" autoComplete="username" />
        <PasswordField
          {...text("password")}
          label={t("password")}
          description={t("passwordHint", { min: passwordMinLength })}
          autoComplete="new-password"
        />
      </Part>
      {error !== null && (
        <div role="alert">
          <Notice
            tone="bad"
            title={t("failed")}
            action={isApiProblem(error, "setup_done") && <TextLink href="/sign-in">{t("toSignIn")}</TextLink>}
          >
            {wordsOf(error)}
          </Notice>
        </div>
      )}
      <Button type="submit" variant="primary" size="l" isBusy={isBusy}>
        {t("action")}
      </Button>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="pb-3 text-lg font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
