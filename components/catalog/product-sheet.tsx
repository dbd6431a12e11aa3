"use client";

import { Maximize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { Sheet } from "@/components/ui/sheet";
import { AddToMessage } from "./add-to-message";
import { ProductBody } from "./product-body";
import { ProductLoad } from "./product-load";
import { useProduct } from "./product-queries";

type ProductSheetProps = {
  productId: string;
  /** What the list knows already. */
  name: string | undefined;
  onVariant: (productId: string) => void;
  onClose: () => void;
};

/** A product over the list it was found in. */
export function ProductSheet({ productId, name, onVariant, onClose }: ProductSheetProps) {
  const t = useTranslations("catalog");
  const product = useProduct(productId).data;
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={product?.name ?? name ?? t("product.loading")}
      closeLabel={t("detail.close")}
      footer={
        product && (
          <>
            <LinkButton href={`/catalog/products/${productId}`} icon={Maximize2}>
              {t("product.open")}
            </LinkButton>
            <AddToMessage productId={productId} isRemoved={product.removedAt !== null} />
          </>
        )
      }
    >
      <ProductLoad productId={productId}>
        {(found) => <ProductBody product={found} onVariant={onVariant} />}
      </ProductLoad>
    </Sheet>
  );
}
