"use client";

import { Copy, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { IconButton } from "@/components/ui/icon-button";
import { OutsideLink } from "@/components/ui/outside-link";
import { showToast } from "@/components/ui/toast-queue";
import type { ProductDetailDto } from "@/lib/catalog/product-detail-contract";
import { copyText } from "@/lib/client/copy-text";
import { Fact } from "./fact";

export function ProductFacts({ product }: { product: ProductDetailDto }) {
  const t = useTranslations("catalog");
  const ago = useTimeAgo();
  const { retailerId, brand, category, variant, link, labels, seenAt, removedAt } = product;

  async function copySku() {
    const isCopied = await copyText(retailerId);
    showToast({ title: t(isCopied ? "detail.copied" : "detail.notCopied") });
  }

  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-6 border-t border-line pt-3">
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
      {labels.length > 0 && <Fact word={t("product.labels")}>{labels.join(", ")}</Fact>}
      {link !== null && (
        <Fact word={t("product.link")}>
          <OutsideLink href={link} icon={ExternalLink}>
            <bdi className="truncate">{hostOf(link)}</bdi>
          </OutsideLink>
        </Fact>
      )}
      <Fact word={t("product.feed")}>
        {removedAt !== null
          ? t("product.removed", { when: ago(removedAt) })
          : seenAt === null
            ? t("product.seenNever")
            : t("product.seen", { when: ago(seenAt) })}
      </Fact>
    </dl>
  );
}

function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link;
}
