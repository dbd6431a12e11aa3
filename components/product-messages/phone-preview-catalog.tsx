"use client";

import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import type { PreviewProducts } from "./phone-preview-product";
import { PhonePreviewTexts } from "./phone-preview-texts";
import type { PreviewedMessage } from "./previewed-message";

type PhonePreviewCatalogProps = { message: PreviewedMessage; products: PreviewProducts; shopName: string };

/** The whole catalog in the chat. What it opens is the shop's own catalog, which no preview holds. */
export function PhonePreviewCatalog({ message, products, shopName }: PhonePreviewCatalogProps) {
  const t = useTranslations("productMessages.preview");
  const sku = message.sections[0]?.retailerIds[0] ?? "";
  const product = products.get(sku);
  return (
    <div className="me-6 overflow-hidden rounded-lg rounded-ss-none bg-(--phone-bubble) shadow-[0_1px_1px_rgb(0_0_0/0.13)]">
      <div className="m-1 flex items-center gap-2 rounded-lg bg-(--phone-well) p-1.5">
        <Photo src={product?.photoPath ?? undefined} name={product?.name ?? sku} size={64} />
        <span className="min-w-0">
          <span dir="auto" className="line-clamp-2 text-base leading-5 font-semibold wrap-anywhere">
            {t("catalogOf", { shop: shopName })}
          </span>
          <span className="block text-sm text-(--phone-soft)">{t("browse")}</span>
        </span>
      </div>
      <PhonePreviewTexts {...message} />
      <p className="border-t border-(--phone-line) py-2.5 text-center text-base font-medium text-(--phone-link)">
        {t("viewCatalog")}
      </p>
    </div>
  );
}
