"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Photo } from "@/components/ui/photo";
import { Skeleton } from "@/components/ui/skeleton";
import type { ProductDto } from "@/lib/catalog/contract";
import { CatalogFailure } from "./catalog-failure";

type CollectionAdderFoundProps = {
  /** Undefined: not known yet, or not to be had. */
  products: readonly ProductDto[] | undefined;
  search: { error: unknown; isError: boolean; isFetching: boolean; refetch: () => unknown };
  heldIds: ReadonlySet<string>;
  onAdd: (product: ProductDto) => void;
};

export function CollectionAdderFound({ products, search, heldIds, onAdd }: CollectionAdderFoundProps) {
  const t = useTranslations("catalog.collections");
  const c = useTranslations("catalog");
  if (!products)
    return search.isError ? (
      <CatalogFailure error={search.error} onRetry={() => search.refetch()} isRetrying={search.isFetching} />
    ) : (
      <div role="status" aria-label={c("loading")} className="grid gap-3 pt-3 pb-1">
        <Skeleton className="h-4 w-3/5" />
        <Skeleton className="h-4 w-2/5" />
      </div>
    );
  if (products.length === 0) return <p className="pt-2 text-sm text-ink-soft">{c("nothing.title")}</p>;
  return (
    <ul aria-label={t("add")} className="pt-2">
      {products.map((product) => (
        <li key={product.id} className="flex items-center gap-3 py-1">
          <Photo src={product.photoPath ?? undefined} name={product.name} size={32} />
          <span dir="auto" className="min-w-0 flex-1 truncate rtl:text-right">
            {product.name}
          </span>
          <IconButton
            size="s"
            icon={heldIds.has(product.id) ? Check : Plus}
            label={t("addOne", { name: product.name })}
            disabledReason={heldIds.has(product.id) ? t("added") : undefined}
            onPress={() => onAdd(product)}
          />
        </li>
      ))}
    </ul>
  );
}
