"use client";

import { PackageX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ProductDetailDto } from "@/lib/catalog/product-detail-contract";
import { isApiProblem } from "@/lib/client/api-client";
import { CatalogFailure } from "./catalog-failure";
import { useProduct } from "./product-queries";

type ProductLoadProps = { productId: string; children: (product: ProductDetailDto) => ReactNode };

/** A product once it is there; until then its place, and what went wrong if something did. */
export function ProductLoad({ productId, children }: ProductLoadProps) {
  const t = useTranslations("catalog.product");
  const product = useProduct(productId);
  if (product.data) return children(product.data);
  if (product.isPending) {
    return (
      <div role="status" aria-label={t("loading")} className="grid gap-5">
        <Skeleton className="aspect-square w-full max-w-90 rounded-xl" />
        <Skeleton className="h-6 w-32" />
        <Skeleton className="h-24 w-full" />
      </div>
    );
  }
  if (isApiProblem(product.error, "not_found")) {
    return (
      <EmptyState icon={PackageX} title={t("missingTitle")}>
        {t("missingText")}
      </EmptyState>
    );
  }
  return (
    <CatalogFailure error={product.error} onRetry={() => product.refetch()} isRetrying={product.isFetching} />
  );
}
