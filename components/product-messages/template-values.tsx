"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { hasName, namePlaceholder } from "@/lib/product-messages/placeholders";
import type { TemplateDto } from "@/lib/templates/contract";

type TemplateValuesProps = {
  template: TemplateDto;
  values: readonly string[];
  onChange: (values: string[]) => void;
};

/** One field for each placeholder; the customer's own name is one press away. */
export function TemplateValues({ template, values, onChange }: TemplateValuesProps) {
  const t = useTranslations("productMessages.template");
  const set = (index: number, value: string) =>
    onChange(template.placeholders.map((_, at) => (at === index ? value : (values[at] ?? ""))));
  return template.placeholders.map(({ part, name, example }, index) => {
    const value = values[index] ?? "";
    const isNamed = hasName(value);
    const hint = isNamed ? t("nameMark") : example === null ? undefined : t("example", { example });
    return (
      <div key={`${part} ${name}`} className="flex items-start gap-2">
        <TextField
          label={t("placeholderOf", { placeholder: `{{${name}}}` })}
          value={value}
          onChange={(next) => set(index, next)}
          className="flex-1"
          {...(hint !== undefined && { description: hint })}
        />
        {!isNamed && (
          <Button className="mt-6 shrink-0" onPress={() => set(index, `${value}${namePlaceholder}`)}>
            {t("insertName")}
          </Button>
        )}
      </div>
    );
  });
}
