"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProductPrice } from "@/components/catalog/product-price";
import { Icon } from "@/components/ui/icon";
import { Photo } from "@/components/ui/photo";
import { isAvailable } from "@/lib/catalog/is-available";
import type { PreviewProducts, ShownProduct } from "./phone-preview-product";
import type { PreviewedMessage } from "./previewed-message";

type PhonePreviewItemsProps = {
  message: PreviewedMessage;
  products: PreviewProducts;
  onClose: () => void;
  onOpen: (retailerId: string) => void;
};

/** What "View items" opens on the phone: the products by section, with what the customer cannot order named so. */
export function PhonePreviewItems({ message, products, onClose, onOpen }: PhonePreviewItemsProps) {
  const t = useTranslations("productMessages.preview");
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <div className="absolute inset-x-0 top-8 bottom-0 flex animate-rise flex-col rounded-t-2xl bg-(--phone-bar) shadow-[0_-4px_24px_rgb(0_0_0/0.25)]">
      <div className="flex items-center gap-2 border-b border-(--phone-line) px-2 py-2">
        <button
          ref={close}
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="flex size-9 cursor-pointer items-center justify-center rounded-full text-(--phone-soft)"
        >
          <Icon icon={X} size={20} />
        </button>
        <span dir="auto" className="min-w-0 flex-1 truncate text-lg font-semibold">
          {message.header}
        </span>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto pb-4">
        {message.sections.map(({ title, retailerIds }) => (
          <section key={retailerIds[0]} aria-label={title ?? t("items")}>
            {title !== null && (
              <p dir="auto" className="px-4 pt-3 pb-1 text-sm font-medium text-(--phone-soft)">
                {title}
              </p>
            )}
            <ul>
              {retailerIds.map((sku) => {
                const product = products.get(sku);
                return (
                  <li key={sku}>
                    <button
                      type="button"
                      onClick={() => onOpen(sku)}
                      className="flex w-full cursor-pointer items-start gap-3 px-4 py-2 text-start -outline-offset-2"
                    >
                      <Photo src={product?.photoPath ?? undefined} name={product?.name ?? sku} size={64} />
                      <PhonePreviewItem name={product?.name ?? sku} product={product} />
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function PhonePreviewItem({ name, product }: { name: string; product: ShownProduct | undefined }) {
  const t = useTranslations("productMessages.preview");
  return (
    <span className="min-w-0 flex-1 border-b border-(--phone-line) pb-2">
      <span dir="auto" className="line-clamp-2 text-base leading-5 font-medium">
        {name}
      </span>
      {product?.description && (
        <span dir="auto" className="block truncate text-sm text-(--phone-soft)">
          {product.description}
        </span>
      )}
      {product && <ProductPrice product={product} className="text-base [&_del]:text-(--phone-soft)" />}
      {product && (product.isHidden || !isAvailable(product.availability)) && (
        <span className="block text-sm text-(--phone-soft)">
          {product.isHidden ? t("notShown") : t("soldOut")}
        </span>
      )}
    </span>
  );
}
