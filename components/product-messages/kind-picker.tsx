"use client";

import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { maxCarouselCards, maxProducts, minCarouselCards } from "@/lib/dialog360/limits";
import { canBeSingle } from "@/lib/product-messages/composer-draft";
import { messageKinds } from "@/lib/product-messages/contract";
import type { Composer } from "./use-composer";

/** How the products are shown, and how many of them may be. Only one product alone can be a single one. */
export function KindPicker({ composer }: { composer: Composer }) {
  const t = useTranslations("productMessages.message");
  const format = useFormatter();
  const { draft, message, products, edit } = composer;
  const { kind } = message;
  const max = kind === "carousel" ? maxCarouselCards : maxProducts;
  const kinds = messageKinds.filter((known) => known !== "single" || canBeSingle(draft));
  return (
    <div className="flex items-center gap-3">
      {(kind === "multi" || kind === "carousel") && (
        <span className={clsx("text-sm", products.size > max ? "font-semibold text-bad" : "text-ink-soft")}>
          {t(kind === "multi" ? "count" : "cards", {
            count: format.number(products.size),
            max: format.number(max),
          })}
        </span>
      )}
      <Select
        label={t("kind")}
        isLabelHidden
        className="w-44"
        options={kinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          description: t(`kindHints.${value}`, {
            min: format.number(minCarouselCards),
            max: format.number(value === "carousel" ? maxCarouselCards : maxProducts),
          }),
        }))}
        value={kind}
        onChange={(chosen) => edit(() => ({ kind: chosen }))}
      />
    </div>
  );
}
