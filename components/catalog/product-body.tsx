"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ProductDetailDto } from "@/lib/catalog/product-detail-contract";
import { ProductAvailability } from "./product-availability";
import { ProductFacts } from "./product-facts";
import { ProductHistory } from "./product-history";
import { ProductPhotos } from "./product-photos";
import { ProductPrice } from "./product-price";
import { ProductVariants } from "./product-variants";

type ProductBodyProps = {
  product: ProductDetailDto;
  /** On a page of its own: photos beside the rest where there is room. */
  isPage?: boolean;
  onVariant?: (productId: string) => void;
};

/** All we know of one product. */
export function ProductBody({ product, isPage = false, onVariant }: ProductBodyProps) {
  const t = useTranslations("catalog");
  const { id, name, price, salePrice, description, variants, photoPaths, removedAt } = product;
  return (
    <div
      className={clsx(
        "grid gap-5",
        isPage && "max-w-6xl lg:grid-cols-[minmax(0,22.5rem)_minmax(0,1fr)] lg:gap-8",
      )}
    >
      <ProductPhotos key={id} name={name} paths={photoPaths} />
      <div className="grid content-start gap-4">
        {removedAt !== null && (
          <Notice tone="warn" title={t("narrow.removed")}>
            {t("product.removedWhy")}
          </Notice>
        )}
        {product.isHidden && (
          <Notice tone="warn" title={t("hidden")}>
            {t("hiddenWhy")}
          </Notice>
        )}
        <div className={clsx("flex flex-wrap items-center gap-x-6 gap-y-2", !isPage && "justify-between")}>
          {price || salePrice ? (
            <ProductPrice product={product} className="text-xl font-semibold" />
          ) : (
            <span className="text-ink-soft">{t("noPrice")}</span>
          )}
          <ProductAvailability availability={product.availability} />
        </div>
        {variants.length > 0 && <ProductVariants productId={id} variants={variants} onChoose={onVariant} />}
        <ProductFacts product={product} />
        {description !== "" && (
          <section aria-label={t("detail.description")} className="border-t border-line pt-3">
            <h2 className="pb-1 font-semibold">{t("detail.description")}</h2>
            <p dir="auto" className="max-w-prose wrap-anywhere whitespace-pre-line rtl:text-right">
              {description}
            </p>
          </section>
        )}
        <ProductHistory productId={id} />
      </div>
    </div>
  );
}
