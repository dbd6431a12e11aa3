"use client";

import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { isAvailable } from "@/lib/catalog/is-available";
import type { ProductVariantDto } from "@/lib/catalog/product-detail-contract";

type ProductVariantsProps = {
  productId: string;
  variants: readonly ProductVariantDto[];
  /** Shows a variant in the place of this one; without it each is a page of its own. */
  onChoose?: ((productId: string) => void) | undefined;
};

/** The product's variants as chips; one that cannot be ordered is struck through. */
export function ProductVariants({ productId, variants, onChoose }: ProductVariantsProps) {
  const t = useTranslations("catalog");
  return (
    <section aria-label={t("product.variants")}>
      <h2 className="pb-1.5 text-sm text-ink-soft">{t("product.variants")}</h2>
      <ul className="flex flex-wrap gap-2">
        {variants.map(({ id, variant, name, retailerId, availability }) => (
          <li key={id} className="flex max-w-full">
            <Link
              href={`/catalog/products/${id}`}
              replace
              scroll={false}
              prefetch={false}
              aria-current={id === productId ? "true" : undefined}
              {...(onChoose && {
                onNavigate: (event) => {
                  event.preventDefault();
                  onChoose(id);
                },
              })}
              className={clsx(
                "flex min-h-8 max-w-full items-center rounded-full border px-3 text-sm transition-colors pointer-coarse:min-h-11",
                id === productId
                  ? "border-ink bg-ink font-medium text-paper"
                  : "border-line-strong bg-surface hover:bg-wash",
              )}
            >
              <span className={clsx("truncate", !isAvailable(availability) && "line-through")}>
                <bdi>{variant ?? (name === variants[0]?.name ? retailerId : name)}</bdi>
              </span>
              {!isAvailable(availability) && (
                <span className="sr-only"> {t(`availability.${availability}`)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
