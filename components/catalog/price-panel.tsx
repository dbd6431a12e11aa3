"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { FacetChoices } from "./facet-choices";
import { usePriceRanges } from "./facet-queries";
import { readPriceRange } from "./price-range-form";
import type { ProductListFilter } from "./product-list-path";
import { usePriceWords } from "./use-price-words";
import { withoutNarrowing } from "./without-narrowing";

type PricePanelProps = {
  filter: ProductListFilter;
  onFilter: (filter: ProductListFilter) => void;
};

const names = ["priceFrom", "priceTo"] as const;

/** Ranges with how many products cost that, and two fields for any other. */
export function PricePanel({ filter, onFilter }: PricePanelProps) {
  const t = useTranslations("catalog.narrow");
  const format = useFormatter();
  const wordsOf = usePriceWords();
  const applied = { from: filter.priceFrom ?? "", to: filter.priceTo ?? "" };
  const [form, setForm] = useState(applied);
  const [seen, setSeen] = useState(applied);
  // Cleared or chosen elsewhere: the fields follow.
  if (seen.from !== applied.from || seen.to !== applied.to) {
    setSeen(applied);
    setForm(applied);
  }
  const [isShown, setIsShown] = useState(false);
  const ranges = usePriceRanges(withoutNarrowing(filter, names)).data?.ranges ?? [];
  const read = readPriceRange(form);
  const problem = isShown ? read.problem : null;
  const keyOf = (from: string | null, to: string | null) => `${from ?? ""}-${to ?? ""}`;

  function choose(from: string | null, to: string | null) {
    setForm({ from: from ?? "", to: to ?? "" });
    setIsShown(false);
    onFilter({
      ...withoutNarrowing(filter, names),
      ...(from !== null && { priceFrom: from }),
      ...(to !== null && { priceTo: to }),
    });
  }

  return (
    <div className="grid min-h-40 content-start gap-3">
      {ranges.length > 1 && (
        <FacetChoices
          label={t("priceLabel")}
          choices={ranges.map(({ from, to, count }) => ({
            id: keyOf(from, to),
            word: wordsOf(from, to),
            count: format.number(count),
          }))}
          chosenId={keyOf(filter.priceFrom ?? null, filter.priceTo ?? null)}
          onChoose={(id) => {
            const range = ranges.find(({ from, to }) => keyOf(from, to) === id);
            choose(range?.from ?? null, range?.to ?? null);
          }}
        />
      )}
      <form
        className="grid grid-cols-[1fr_1fr_auto] items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          setIsShown(true);
          if (read.problem === null) choose(read.from, read.to);
        }}
      >
        <TextField
          label={t("from")}
          inputMode="decimal"
          value={form.from}
          onChange={(from) => setForm({ ...form, from })}
        />
        <TextField
          label={t("to")}
          inputMode="decimal"
          value={form.to}
          onChange={(to) => setForm({ ...form, to })}
        />
        <Button type="submit">{t("apply")}</Button>
      </form>
      {problem !== null && (
        <p role="alert" className="text-sm text-bad">
          {t(problem === "swapped" ? "priceSwapped" : "priceWrong")}
        </p>
      )}
    </div>
  );
}
