"use client";

import clsx from "clsx";
import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { announce } from "@/components/ui/live-announcer";
import { Select } from "@/components/ui/select";
import type { ProductDto } from "@/lib/catalog/contract";
import { addProduct, removeProduct } from "@/lib/product-messages/section-edits";
import { ProductPicker } from "./product-picker";
import type { Composer } from "./use-composer";

type PickerPaneProps = {
  composer: Composer;
  targetId: string | null;
  onTarget: (sectionId: string) => void;
  className: string;
};

export function PickerPane({ composer, targetId, onTarget, className }: PickerPaneProps) {
  const t = useTranslations("productMessages");
  const { draft, catalogId, products } = composer;
  const target = draft.sections.find(({ id }) => id === targetId) ?? draft.sections.at(-1);

  function toggle(product: ProductDto) {
    const isPicked = products.has(product.retailerId);
    composer.edit(({ sections }) => ({
      sections: isPicked
        ? removeProduct(sections, product.retailerId)
        : addProduct(sections, product, target?.id ?? null),
    }));
    announce(t(isPicked ? "picker.removed" : "picker.added", { name: product.name }));
  }

  return (
    <section
      aria-label={t("picker.label")}
      className={clsx("flex min-h-0 min-w-0 flex-col border-line", className)}
    >
      {catalogId === null ? (
        <EmptyState
          icon={PackageOpen}
          title={t("composer.noCatalog.title", { name: composer.channel?.name ?? "" })}
          action={<LinkButton href="/settings">{t("composer.toSettings")}</LinkButton>}
        >
          {t("composer.noCatalog.text")}
        </EmptyState>
      ) : (
        <ProductPicker
          key={catalogId}
          catalogId={catalogId}
          pickedIds={new Set(products.keys())}
          onToggle={toggle}
          beside={
            draft.sections.length > 1 && (
              <Select
                label={t("picker.into")}
                className="mt-2"
                options={draft.sections.map(({ id, title }, index) => ({
                  value: id,
                  label: title.trim() || t("picker.untitled", { section: index + 1 }),
                }))}
                value={target?.id ?? null}
                onChange={onTarget}
              />
            )
          }
        />
      )}
    </section>
  );
}
