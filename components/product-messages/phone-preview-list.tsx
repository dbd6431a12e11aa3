"use client";

import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import type { PreviewProducts } from "./phone-preview-product";
import { PhonePreviewTexts } from "./phone-preview-texts";
import type { PreviewedMessage } from "./previewed-message";

type PhonePreviewListProps = { message: PreviewedMessage; products: PreviewProducts; onOpen: () => void };

/** A product list in the chat: the first product's picture, header, count, text, and what opens it. */
export function PhonePreviewList({ message, products, onOpen }: PhonePreviewListProps) {
  const t = useTranslations("productMessages.preview");
  const skus = message.sections.flatMap(({ retailerIds }) => retailerIds);
  const first = products.get(skus[0] ?? "");
  return (
    <div className="me-6 overflow-hidden rounded-lg rounded-ss-none bg-(--phone-bubble) shadow-[0_1px_1px_rgb(0_0_0/0.13)]">
      <div className="m-1 flex items-center gap-2 rounded-lg bg-(--phone-well) p-1.5">
        <Photo src={first?.photoPath ?? undefined} name={first?.name ?? skus[0] ?? ""} size={48} />
        <span className="min-w-0">
          <span dir="auto" className="line-clamp-2 text-base leading-5 font-semibold wrap-anywhere">
            {message.header}
          </span>
          <span className="block text-sm text-(--phone-soft)">{t("itemCount", { count: skus.length })}</span>
        </span>
      </div>
      <PhonePreviewTexts {...message} />
      <button
        type="button"
        onClick={onOpen}
        className="block w-full cursor-pointer border-t border-(--phone-line) py-2.5 text-center text-base font-medium text-(--phone-link) -outline-offset-2"
      >
        {t("viewItems")}
      </button>
    </div>
  );
}
