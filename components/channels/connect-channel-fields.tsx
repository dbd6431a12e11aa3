"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { ChannelForm, ChannelFormProblems } from "./read-channel-form";

type ConnectChannelFieldsProps = {
  form: ChannelForm;
  problems: ChannelFormProblems;
  onForm: (form: ChannelForm) => void;
  onSubmit: () => void;
};

export function ConnectChannelFields({ form, problems, onForm, onSubmit }: ConnectChannelFieldsProps) {
  const t = useTranslations("channels.form");
  const field = (name: Exclude<keyof ChannelForm, "hosting">) => {
    const problem = problems[name];
    return {
      label: t(name),
      description: t(`${name}Hint`),
      value: form[name],
      onChange: (value: string) => onForm({ ...form, [name]: value }),
      ...(problem && { error: t(`error.${problem}`) }),
    };
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextField {...field("name")} isRequired autoFocus autoComplete="off" />
      <TextField {...field("displayPhoneNumber")} isRequired type="tel" inputMode="tel" autoComplete="off" />
      <TextField {...field("apiKey")} isRequired isMono type="password" autoComplete="off" />
      <details open={problems.phoneNumberId !== undefined || problems.vendorCatalogId !== undefined}>
        <summary className="cursor-pointer rounded-sm text-sm font-medium">{t("more")}</summary>
        <div className="grid gap-4 pt-3">
          <TextField
            {...field("vendorCatalogId")}
            labelNote={t("optional")}
            isMono
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            {...field("phoneNumberId")}
            labelNote={t("optional")}
            isMono
            inputMode="numeric"
            autoComplete="off"
          />
          <RadioGroup
            label={t("hosting")}
            value={form.hosting}
            onChange={(hosting) => onForm({ ...form, hosting })}
            options={[
              { value: "cloud", label: t("cloud"), description: t("cloudHint") },
              { value: "on_premise", label: t("onPremise"), description: t("onPremiseHint") },
              { value: "sandbox", label: t("sandbox"), description: t("sandboxHint") },
            ]}
          />
        </div>
      </details>
      <button type="submit" hidden />
    </form>
  );
}
