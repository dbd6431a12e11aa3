"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { Photo } from "@/components/ui/photo";
import { Sheet } from "@/components/ui/sheet";
import { showToast } from "@/components/ui/toast-queue";
import type { ProductDto } from "@/lib/catalog/contract";
import { copyText } from "@/lib/client/copy-text";
import { ProductAvailability } from "./product-availability";
import { ProductPrice } from "./product-price";

/** All we know of one product. */
export function ProductSheet({ product, onClose }: { product: ProductDto | null; onClose: () => void }) {
  const t = useTranslations("catalog");
  return (
    <Sheet
      isOpen={product !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={product?.name ?? ""}
      closeLabel={t("detail.close")}
    >
      {product && <ProductFacts product={product} />}
    </Sheet>
  );
}

function ProductFacts({ product }: { product: ProductDto }) {
  const t = useTranslations("catalog");
  const { retailerId, price, salePrice, brand, category, variant, description } = product;

  async function copySku() {
    const isCopied = await copyText(retailerId);
    showToast({ title: t(isCopied ? "detail.copied" : "detail.notCopied") });
  }

  return (
    <div className="grid gap-5">
      <Photo
        src={product.photoPath ?? undefined}
        name={product.name}
        size="fill"
        isEager
        className="rounded-xl"
      />
      {product.isHidden && (
        <Notice tone="warn" title={t("hidden")}>
          {t("hiddenWhy")}
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        {price || salePrice ? (
          <ProductPrice product={product} className="text-xl font-semibold" />
        ) : (
          <span className="text-ink-soft">{t("noPrice")}</span>
        )}
        <ProductAvailability availability={product.availability} />
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 border-t border-line pt-4">
        <Fact word={t("detail.sku")}>
          <span className="flex items-center gap-1">
            <span dir="ltr" className="font-mono text-sm break-all select-all">
              {retailerId}
            </span>
            <IconButton size="s" icon={Copy} label={t("detail.copy")} onPress={copySku} />
          </span>
        </Fact>
        {variant !== null && <Fact word={t("detail.variant")}>{variant}</Fact>}
        <Fact word={t("detail.brand")}>{brand ?? t("detail.none")}</Fact>
        <Fact word={t("detail.category")}>{category ?? t("detail.none")}</Fact>
      </dl>
      {description !== "" && (
        <section aria-label={t("detail.description")} className="border-t border-line pt-4">
          <h3 className="pb-1 text-sm text-ink-soft">{t("detail.description")}</h3>
          <p dir="auto" className="whitespace-pre-line">
            {description}
          </p>
        </section>
      )}
    </div>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt className="py-1.5 text-sm text-ink-soft">{word}</dt>
      <dd className="min-w-0 py-1.5">{typeof children === "string" ? <bdi>{children}</bdi> : children}</dd>
    </>
  );
}
