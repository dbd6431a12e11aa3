"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { nameFallbackMaxLength } from "@/lib/product-messages/contract";
import { namePlaceholder } from "@/lib/product-messages/placeholders";

type NameFallbackFieldProps = { value: string; onChange: (value: string) => void };

/** The word for a customer without a name. */
export function NameFallbackField({ value, onChange }: NameFallbackFieldProps) {
  const t = useTranslations("productMessages.message");
  return (
    <TextField
      label={t("nameFallback")}
      description={t("nameFallbackHint", { placeholder: namePlaceholder })}
      value={value}
      maxLength={nameFallbackMaxLength}
      onChange={onChange}
    />
  );
}
