"use client";

import { useTranslations } from "next-intl";
import { ProductPrice } from "@/components/catalog/product-price";
import { Photo } from "@/components/ui/photo";
import type { PreviewProducts } from "./phone-preview-product";
import { PhonePreviewTexts } from "./phone-preview-texts";
import type { PreviewedMessage } from "./previewed-message";

type PhonePreviewCardsProps = {
  message: PreviewedMessage;
  products: PreviewProducts;
  onOpen: (retailerId: string) => void;
};

/** A carousel: the text in a bubble of its own, below it the products side by side, to be swiped. */
export function PhonePreviewCards({ message, products, onOpen }: PhonePreviewCardsProps) {
  const t = useTranslations("productMessages.preview");
  const skus = message.sections.flatMap(({ retailerIds }) => retailerIds);
  return (
    <>
      <div className="me-6 overflow-hidden rounded-lg rounded-ss-none bg-(--phone-bubble) shadow-[0_1px_1px_rgb(0_0_0/0.13)]">
        <PhonePreviewTexts {...message} />
      </div>
      <ul
        aria-label={t("cards")}
        className="-me-3 mt-1.5 flex snap-x snap-mandatory gap-1.5 overflow-x-auto overscroll-x-contain pe-3"
      >
        {skus.map((sku) => {
          const product = products.get(sku);
          const name = product?.name ?? sku;
          return (
            <li
              key={sku}
              className="flex flex-[0_0_72%] snap-start flex-col overflow-hidden rounded-lg bg-(--phone-bubble) p-1"
            >
              <Photo src={product?.photoPath ?? undefined} name={name} size="fill" />
              <div className="px-1.5 py-2">
                <p dir="auto" className="line-clamp-2 text-base leading-5 font-semibold">
                  {name}
                </p>
                {product && (
                  <ProductPrice
                    product={product}
                    className="text-base text-(--phone-soft) [&_del]:text-(--phone-soft) [&_span]:text-(--phone-soft)"
                  />
                )}
              </div>
              <button
                type="button"
                onClick={() => onOpen(sku)}
                className="mt-auto w-full cursor-pointer border-t border-(--phone-line) py-2.5 text-center text-base font-medium text-(--phone-link) -outline-offset-2"
              >
                {t("view")}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
