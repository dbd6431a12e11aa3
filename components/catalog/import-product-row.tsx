"use client";

import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Icon } from "@/components/ui/icon";
import type { Availability } from "@/lib/catalog/contract";
import { availabilitySchema } from "@/lib/catalog/contract";
import type { ImportField, ImportFieldValue, ImportProductDto } from "@/lib/catalog/import-contract";
import { formatMoney } from "@/lib/shared/money";
import { ProductAvailability } from "./product-availability";
import { ProductPrice } from "./product-price";

/** A product as the feed has it; for a changed one what it was and becomes, field by field. */
export function ImportProductRow({ product }: { product: ImportProductDto }) {
  const t = useTranslations("catalog.runs");
  const { name, variant, retailerId, availability, changes } = product;
  return (
    <div className="border-b border-line px-1 py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <span
          dir="auto"
          className="min-w-0 flex-1 basis-48 truncate max-sm:basis-full font-medium rtl:text-right"
        >
          {name}
          {variant !== null && <span className="font-normal text-ink-soft"> · {variant}</span>}
        </span>
        <bdi dir="ltr" className="max-w-full truncate font-mono text-xs text-ink-soft">
          {retailerId}
        </bdi>
        {changes.length === 0 && (
          <>
            <ProductAvailability availability={availability} className="sm:w-28" />
            <ProductPrice product={product} className="justify-end sm:min-w-20" />
          </>
        )}
      </div>
      {changes.length > 0 && (
        <ul className="grid gap-0.5 pt-1 text-sm">
          {changes.map(({ field, before, after }) =>
            field === "removed" ? (
              <li key={field}>{t("back_in")}</li>
            ) : (
              <li key={field} className="flex flex-wrap items-baseline gap-x-2">
                <span className="w-28 shrink-0 text-ink-soft">{t(`fields.${field}`)}</span>
                <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
                  <span className="sr-only">{t("from")}</span>
                  <del className="min-w-0 wrap-anywhere line-clamp-2 text-ink-soft">
                    <FieldValue field={field} value={before} />
                  </del>
                  <Icon
                    icon={ArrowRight}
                    className="size-3.5 shrink-0 self-center text-ink-soft rtl:-scale-x-100"
                  />
                  <span className="sr-only">{t("to")}</span>
                  <ins className="min-w-0 wrap-anywhere line-clamp-2 no-underline">
                    <FieldValue field={field} value={after} />
                  </ins>
                </span>
              </li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}

function FieldValue({ field, value }: { field: ImportField; value: ImportFieldValue | null }) {
  const t = useTranslations("catalog.runs");
  const c = useTranslations("catalog.availability");
  const locale = useLocale();
  if (value === null || value === "") return <span className="text-ink-soft">{t("empty")}</span>;
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return <bdi>{value.join(", ")}</bdi>;
  if (typeof value === "object") return <Amount>{formatMoney(value, locale)}</Amount>;
  const known = availabilitySchema.safeParse(value);
  if (field === "availability" && known.success) return c(known.data satisfies Availability);
  return <bdi>{value}</bdi>;
}
