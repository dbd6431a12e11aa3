"use client";

import { useTranslations } from "next-intl";
import { ProductPrice } from "@/components/catalog/product-price";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";
import { PhonePreviewTexts } from "./phone-preview-texts";
import type { PreviewedMessage } from "./previewed-message";

export type ShownProduct = Pick<
  ProductDto,
  "name" | "description" | "photoPath" | "price" | "salePrice" | "availability" | "isHidden"
>;
export type PreviewProducts = ReadonlyMap<string, ShownProduct>;

type PhonePreviewProductProps = {
  message: PreviewedMessage;
  products: PreviewProducts;
  onOpen: (retailerId: string) => void;
};

/** A single product in the chat: its picture, name and price above the text. */
export function PhonePreviewProduct({ message, products, onOpen }: PhonePreviewProductProps) {
  const t = useTranslations("productMessages.preview");
  const sku = message.sections[0]?.retailerIds[0] ?? "";
  const product = products.get(sku);
  const name = product?.name ?? sku;
  return (
    <div className="me-6 overflow-hidden rounded-lg rounded-ss-none bg-(--phone-bubble) shadow-[0_1px_1px_rgb(0_0_0/0.13)]">
      <div className="p-1">
        <Photo src={product?.photoPath ?? undefined} name={name} size="fill" />
        <div className="rounded-b-lg bg-(--phone-well) px-2.5 py-2">
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
      </div>
      <PhonePreviewTexts {...message} />
      <button
        type="button"
        onClick={() => onOpen(sku)}
        className="block w-full cursor-pointer border-t border-(--phone-line) py-2.5 text-center text-base font-medium text-(--phone-link) -outline-offset-2"
      >
        {t("view")}
      </button>
    </div>
  );
}
