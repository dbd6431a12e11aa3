"use client";

import { useTranslations } from "next-intl";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { AddToMessage } from "./add-to-message";
import { ProductBody } from "./product-body";
import { ProductLoad } from "./product-load";
import { useProduct } from "./product-queries";

/** A product on a page of its own, which an order, a message or a colleague may lead to. */
export function ProductScreen({ productId }: { productId: string }) {
  const t = useTranslations("catalog");
  const product = useProduct(productId).data;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageHeader
        title={product?.name ?? t("title")}
        isTitleWhole
        actions={
          <>
            <LinkButton href="/catalog" variant="quiet">
              {t("product.back")}
            </LinkButton>
            {product && <AddToMessage productId={productId} isRemoved={product.removedAt !== null} />}
          </>
        }
      />
      <PageBody>
        <ProductLoad productId={productId}>{(found) => <ProductBody product={found} isPage />}</ProductLoad>
      </PageBody>
    </div>
  );
}
