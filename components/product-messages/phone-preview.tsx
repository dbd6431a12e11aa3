"use client";

import { ChevronLeft, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { PhonePreviewCards } from "./phone-preview-cards";
import { PhonePreviewCatalog } from "./phone-preview-catalog";
import { PhonePreviewItems } from "./phone-preview-items";
import { PhonePreviewList } from "./phone-preview-list";
import { PhonePreviewPage } from "./phone-preview-page";
import { type PhoneTheme, phonePalettes } from "./phone-preview-palette";
import { PhonePreviewProduct, type PreviewProducts } from "./phone-preview-product";
import type { PreviewedMessage } from "./previewed-message";

type PhonePreviewProps = {
  /** Null while there is nothing to show. */
  message: PreviewedMessage | null;
  products: PreviewProducts;
  shopName: string;
};

/** The customer's phone. The only place that borrows WhatsApp's look, because staff must see what customers see. */
export function PhonePreview({ message, products, shopName }: PhonePreviewProps) {
  const t = useTranslations("productMessages.preview");
  const [theme, setTheme] = useState<PhoneTheme>("light");
  const [areItemsOpen, setAreItemsOpen] = useState(false);
  const [openedSku, setOpenedSku] = useState<string | null>(null);
  const isListOpen = areItemsOpen && message?.kind === "list";

  return (
    <section aria-label={t("label")} className="flex min-h-0 grow flex-col">
      <div className="flex items-center justify-between gap-2 pb-2">
        <h2 className="text-base font-semibold">{t("label")}</h2>
        <SegmentedControl
          label={t("theme")}
          value={theme}
          onChange={setTheme}
          segments={[
            { value: "light", label: t("light"), icon: Sun },
            { value: "dark", label: t("dark"), icon: Moon },
          ]}
        />
      </div>
      <div
        style={phonePalettes[theme]}
        className="relative mx-auto flex min-h-84 w-full max-w-85 grow flex-col lg:max-h-165 overflow-hidden rounded-[28px] border-6 border-(--phone-frame) bg-(--phone-chat) font-[system-ui,sans-serif] text-(--phone-ink)"
      >
        <div className="flex items-center gap-2 bg-(--phone-bar) px-2 py-2">
          <Icon icon={ChevronLeft} size={20} flipsInRtl className="text-(--phone-soft)" />
          <span
            aria-hidden="true"
            className="flex size-8 shrink-0 items-center justify-center rounded-full bg-(--phone-link) text-base font-semibold text-(--phone-bar)"
          >
            {[...shopName][0]?.toUpperCase()}
          </span>
          <span className="min-w-0 leading-tight">
            <span dir="auto" className="block truncate text-base font-semibold">
              {shopName}
            </span>
            <span className="block truncate text-xs text-(--phone-soft)">{t("business")}</span>
          </span>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-3">
          <p className="mx-auto mb-3 w-fit rounded-lg bg-(--phone-bubble) px-3 py-1 text-xs text-(--phone-soft)">
            {t("today")}
          </p>
          {!message && (
            <p className="mx-auto mt-16 max-w-52 text-center text-sm text-(--phone-soft)">{t("empty")}</p>
          )}
          {message?.kind === "single" && (
            <PhonePreviewProduct message={message} products={products} onOpen={setOpenedSku} />
          )}
          {message?.kind === "carousel" && (
            <PhonePreviewCards message={message} products={products} onOpen={setOpenedSku} />
          )}
          {message?.kind === "catalog" && (
            <PhonePreviewCatalog message={message} products={products} shopName={shopName} />
          )}
          {message?.kind === "list" && (
            <PhonePreviewList message={message} products={products} onOpen={() => setAreItemsOpen(true)} />
          )}
        </div>
        {message && isListOpen && (
          <PhonePreviewItems
            message={message}
            products={products}
            onClose={() => setAreItemsOpen(false)}
            onOpen={setOpenedSku}
          />
        )}
        {openedSku !== null && products.has(openedSku) && (
          <PhonePreviewPage retailerId={openedSku} products={products} onClose={() => setOpenedSku(null)} />
        )}
      </div>
    </section>
  );
}
