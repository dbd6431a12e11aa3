"use client";

import { ChevronLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ProductPrice } from "@/components/catalog/product-price";
import { Icon } from "@/components/ui/icon";
import { Photo } from "@/components/ui/photo";
import { isAvailable } from "@/lib/catalog/is-available";
import type { PreviewProducts } from "./phone-preview-product";

type PhonePreviewPageProps = { retailerId: string; products: PreviewProducts; onClose: () => void };

/** A product's own page on the phone: WhatsApp shows its newest price, its picture and its description. */
export function PhonePreviewPage({ retailerId, products, onClose }: PhonePreviewPageProps) {
  const t = useTranslations("productMessages.preview");
  const back = useRef<HTMLButtonElement>(null);
  const product = products.get(retailerId);
  const name = product?.name ?? retailerId;
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <div className="absolute inset-0 overflow-y-auto bg-(--phone-bar)">
      <button
        ref={back}
        type="button"
        aria-label={t("back")}
        onClick={onClose}
        className="absolute inset-s-2 top-2 z-1 flex size-9 cursor-pointer items-center justify-center rounded-full bg-(--phone-bar) text-(--phone-ink)"
      >
        <Icon icon={ChevronLeft} size={20} flipsInRtl />
      </button>
      <Photo src={product?.photoPath ?? undefined} name={name} size="fill" className="rounded-none!" />
      <div className="grid gap-1 px-4 py-3">
        <p dir="auto" className="text-lg leading-6 font-semibold">
          {name}
        </p>
        {product && <ProductPrice product={product} className="text-lg [&_del]:text-(--phone-soft)" />}
        {product && !isAvailable(product.availability) && (
          <p className="text-base text-(--phone-soft)">{t("soldOut")}</p>
        )}
        <p dir="auto" className="pt-1 text-base leading-5 whitespace-pre-line text-(--phone-soft)">
          {product?.description}
        </p>
      </div>
    </div>
  );
}
