"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { ProductDto } from "@/lib/catalog/contract";
import type { PastedLineDto } from "@/lib/product-messages/paste-contract";
import type { LineChoice } from "@/lib/product-messages/sections-of-paste";

type PasteLineProps = {
  line: PastedLineDto;
  choice: LineChoice;
  products: ReadonlyMap<string, ProductDto>;
  isPresent: boolean;
  onChoice: (choice: LineChoice) => void;
};

/** Product choices are its retailer id behind this mark, so that a SKU can be called "nothing". */
const productMark = "product:";

/** One line as it was pasted, what it was taken for, and what else it may be. */
export function PasteLine({ line, choice, products, isPresent, onChoice }: PasteLineProps) {
  const t = useTranslations("productMessages.paste");
  const candidates = [...new Set([...(line.retailerId ? [line.retailerId] : []), ...line.nearest])];
  const options = [
    ...candidates.flatMap((retailerId) => {
      const product = products.get(retailerId);
      return product
        ? [{ value: `${productMark}${retailerId}`, label: product.name, description: retailerId }]
        : [];
    }),
    { value: "heading", label: t("asHeading") },
    { value: "nothing", label: t("leaveOut") },
  ];
  const value = choice.take === "product" ? `${productMark}${choice.retailerId}` : choice.take;
  const isOpen = value === "nothing" && line.outcome !== "repeated" && line.outcome !== "column_names";

  return (
    <li className="grid items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,260px)]">
      <span className="min-w-0">
        <span className="flex gap-2">
          <span className="min-w-6 shrink-0 text-end text-sm text-ink-soft tabular-nums">{line.line}</span>
          <bdi className="min-w-0 font-medium wrap-anywhere">{line.text}</bdi>
        </span>
        <span className={clsx("block ps-8 text-sm", isOpen ? "text-warn" : "text-ink-soft")}>
          {isPresent ? t("present") : t(`outcome.${wordOf(line)}`)}
        </span>
      </span>
      {line.outcome !== "repeated" && line.outcome !== "too_many" && (
        <Select
          label={t("whichOne", { line: line.line, text: line.text })}
          isLabelHidden
          options={options}
          value={value}
          onChange={(next) => onChoice(readChoice(next))}
        />
      )}
    </li>
  );
}

function wordOf({ outcome, match, nearest }: PastedLineDto) {
  if (outcome === "found") return match === "similar" ? "similar" : "found";
  if (outcome === "ambiguous") return match === "similar" ? "perhaps" : "several";
  if (outcome === "unknown") return nearest.length > 0 ? "unknownNear" : "unknown";
  return outcome;
}

function readChoice(value: string): LineChoice {
  if (value === "heading") return { take: "heading" };
  if (value.startsWith(productMark)) return { take: "product", retailerId: value.slice(productMark.length) };
  return { take: "nothing" };
}
