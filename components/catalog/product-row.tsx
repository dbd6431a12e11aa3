"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Chip } from "@/components/ui/chip";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";
import { ProductAvailability } from "./product-availability";
import { ProductPrice } from "./product-price";

const columns =
  "grid grid-cols-[40px_minmax(0,1fr)_auto] items-center gap-x-4 md:grid-cols-[40px_minmax(0,3fr)_minmax(0,1fr)_132px_112px] xl:grid-cols-[40px_minmax(0,3fr)_minmax(0,1fr)_minmax(0,1fr)_140px_128px]";

/** The names of the columns, where there is room for columns. */
export function ProductRowHeads() {
  const t = useTranslations("catalog.column");
  return (
    <div
      aria-hidden="true"
      className={`${columns} hidden! border-b border-line px-6 py-2 text-xs font-medium text-ink-soft md:grid!`}
    >
      <span className="col-span-2">{t("product")}</span>
      <span className="max-xl:hidden">{t("brand")}</span>
      <span>{t("category")}</span>
      <span>{t("availability")}</span>
      <span className="text-end">{t("price")}</span>
    </div>
  );
}

/** What the keyboard's place among the products asks of an item. */
export type RovingItem = Pick<
  ComponentProps<"button">,
  "tabIndex" | "ref" | "onFocus" | "onBlur" | "onKeyDown"
>;

type ProductRowProps = RovingItem & { product: ProductDto; onOpen: () => void };

export function ProductRow({ product, onOpen, ref, ...roving }: ProductRowProps) {
  const t = useTranslations("catalog");
  return (
    <button
      {...roving}
      ref={ref}
      type="button"
      onClick={onOpen}
      className={`${columns} min-h-15 w-full cursor-pointer border-b border-line px-4 py-2 text-start -outline-offset-2 transition-colors hover:bg-wash active:bg-wash-strong md:px-6`}
    >
      <Photo src={product.photoPath ?? undefined} name={product.name} size={40} />
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <span dir="auto" className="truncate font-medium">
            {product.name}
          </span>
          {product.isHidden && (
            <Chip tone="warn" icon={EyeOff}>
              {t("hidden")}
            </Chip>
          )}
        </span>
        <span dir="ltr" className="block truncate font-mono text-xs text-ink-soft rtl:text-end">
          {product.retailerId}
        </span>
      </span>
      <span dir="auto" className="hidden truncate text-sm text-ink-soft xl:block rtl:text-right">
        {product.brand}
      </span>
      <span dir="auto" className="hidden truncate text-sm text-ink-soft md:block rtl:text-right">
        {lastPart(product.category)}
      </span>
      <ProductAvailability availability={product.availability} className="max-md:hidden" />
      <span className="flex flex-col items-end">
        <ProductPrice product={product} className="flex-wrap justify-end" />
        <ProductAvailability availability={product.availability} className="text-xs! md:hidden" />
      </span>
    </button>
  );
}

/** Feeds write categories as a path, "Home > Kitchen > Teapots"; its end says most. */
function lastPart(category: string | null): string | null {
  return category?.split(">").at(-1)?.trim() ?? null;
}
