"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Chip } from "@/components/ui/chip";
import { ComboBox } from "@/components/ui/combo-box";
import { FailureState } from "@/components/ui/failure-state";
import type { Option } from "@/components/ui/list-option";
import type { ProductFacet } from "@/lib/catalog/contract";
import { everything } from "./catalog-address";
import { useProductFacet } from "./facet-queries";
import { useDebounced } from "./use-debounced";

type RuleValuesProps = {
  field: ProductFacet;
  catalogId: string;
  values: readonly string[];
  error: string | undefined;
  onChange: (values: string[]) => void;
};

/** One or several values, chosen among those the catalog has, or written for products yet to come. */
export function RuleValues({ field, catalogId, values, error, onChange }: RuleValuesProps) {
  const t = useTranslations("catalog.collections");
  const n = useTranslations("catalog.narrow");
  const c = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const format = useFormatter();
  const [typed, setTyped] = useState("");
  const [picks, setPicks] = useState(0);
  const find = useDebounced(typed.trim(), 150);
  const facet = useProductFacet(field, { ...everything, catalogId }, find);
  const found = facet.data?.values ?? [];
  const free = found.filter(({ value }) => !values.includes(value));
  const own = typed.trim();
  const isNew = own !== "" && !values.includes(own) && !found.some(({ value }) => value === own);
  const options: Option[] = [
    ...free.map(({ value, count }) => ({
      value,
      label: value,
      description: t("fits", { count, shown: format.number(count) }),
    })),
    ...(isNew ? [{ value: own, label: t("useTyped", { value: own }) }] : []),
  ];
  return (
    <div className="grid gap-2">
      {values.length > 0 && (
        <ul aria-label={t(field)} className="flex flex-wrap gap-1.5">
          {values.map((value) => (
            <li key={value} className="flex min-w-0">
              <Chip
                onRemove={() => onChange(values.filter((other) => other !== value))}
                removeLabel={t("takeValue", { value })}
              >
                <bdi>{value}</bdi>
              </Chip>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        // A fresh one after each pick: emptied, it would open again over what comes next.
        key={picks}
        autoFocus={picks > 0}
        opensBy="input"
        label={t(`addValue.${field}`)}
        isLabelHidden
        placeholder={t(`addValue.${field}`)}
        openLabel={t("openValues")}
        emptyText={facet.data ? t("noValues") : n(facet.isError ? "failed" : "loading")}
        options={options}
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        error={error}
        onChange={(value) => {
          if (value !== null && !values.includes(value)) onChange([...values, value]);
          setTyped("");
          setPicks(picks + 1);
        }}
      />
      {facet.isError && !facet.data && (
        <FailureState
          title={n("failed")}
          retryLabel={c("failed.retry")}
          onRetry={() => facet.refetch()}
          isRetrying={facet.isFetching}
        >
          {wordsOf(facet.error)}
        </FailureState>
      )}
    </div>
  );
}
