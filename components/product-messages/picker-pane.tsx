"use client";

import clsx from "clsx";
import { ClipboardPaste, PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { announce } from "@/components/ui/live-announcer";
import { Select } from "@/components/ui/select";
import type { ProductDto } from "@/lib/catalog/contract";
import { addSections } from "@/lib/product-messages/add-sections";
import { addProduct, removeProduct } from "@/lib/product-messages/section-edits";
import type { PastedSection } from "@/lib/product-messages/sections-of-paste";
import { PasteDialog } from "./paste-dialog";
import { ProductPicker } from "./product-picker";
import type { Composer } from "./use-composer";
import { usePasteAnywhere } from "./use-paste-anywhere";

type PickerPaneProps = {
  composer: Composer;
  targetId: string | null;
  onTarget: (sectionId: string) => void;
  /** A whole list was added: what comes next is the message, or who gets it. */
  onPasted: () => void;
  className: string;
};

export function PickerPane({ composer, targetId, onTarget, onPasted, className }: PickerPaneProps) {
  const t = useTranslations("productMessages");
  const [pasted, setPasted] = useState<string | null>(null);
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

  usePasteAnywhere(catalogId !== null && pasted === null, setPasted);

  function addPasted(added: readonly PastedSection[], rest: string) {
    const fresh = added
      .flatMap((section) => section.products)
      .filter(({ retailerId }) => !products.has(retailerId));
    composer.edit(({ sections }) => ({ sections: addSections(sections, added, target?.id ?? null) }));
    announce(t("paste.added", { count: fresh.length }));
    setPasted(rest === "" ? null : rest);
    if (rest === "") onPasted();
  }

  function addCollection(section: PastedSection) {
    const count = section.products.filter(({ retailerId }) => !products.has(retailerId)).length;
    composer.change(
      (now) => ({ ...now, sections: addSections(now.sections, [section], target?.id ?? null) }),
      t("paste.added", { count }),
    );
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
          onAddSection={addCollection}
          beside={
            <>
              <Button
                size="s"
                variant="quiet"
                icon={ClipboardPaste}
                className="mt-2"
                onPress={() => setPasted("")}
              >
                {t("paste.open")}
              </Button>
              {draft.sections.length > 1 && (
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
              )}
            </>
          }
        />
      )}
      {catalogId !== null && pasted !== null && (
        <PasteDialog
          key={pasted}
          catalogId={catalogId}
          initialText={pasted}
          presentIds={new Set(products.keys())}
          onAdd={addPasted}
          onClose={() => setPasted(null)}
        />
      )}
    </section>
  );
}
