"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useRef } from "react";
import { announce } from "@/components/ui/live-announcer";
import { showToast } from "@/components/ui/toast-queue";
import {
  findSectionOf,
  moveProducts,
  removeProduct,
  removeSection,
  stepProduct,
} from "@/lib/product-messages/section-edits";
import type { SectionActions } from "./section-actions";
import type { Composer } from "./use-composer";

/** The edits of the sections; a product that is moved by its buttons takes the focus with it. */
export function useSectionActions(
  { draft, edit, fixes }: Composer,
  pane: RefObject<HTMLElement | null>,
  target: (sectionId: string) => void,
): SectionActions {
  const t = useTranslations("productMessages");
  const stepped = useRef<{ sku: string; step: -1 | 1 } | null>(null);

  useEffect(() => {
    const last = stepped.current;
    if (!last) return;
    stepped.current = null;
    // The list draws its rows one pass later than its items change, and moving a row's node takes its focus.
    requestAnimationFrame(() => {
      const rows = pane.current?.querySelectorAll<HTMLElement>("[data-sku]") ?? [];
      const row = [...rows].find(({ dataset }) => dataset.sku === last.sku);
      row?.querySelector<HTMLElement>(`[data-step="${last.step}"]`)?.focus();
    });
  });

  return {
    target,
    fixes,
    rename: (id, title) =>
      edit(({ sections }) => ({
        sections: sections.map((section) => (section.id === id ? { ...section, title } : section)),
      })),
    removeSection: (section) => {
      const before = draft.sections;
      edit(({ sections }) => ({ sections: removeSection(sections, section.id) }));
      showToast({
        title: t("message.removedSection", { count: section.products.length }),
        action: { label: t("composer.undo"), onPress: () => edit(() => ({ sections: before })) },
      });
    },
    removeProduct: (sku) => edit(({ sections }) => ({ sections: removeProduct(sections, sku) })),
    step: (sku, step) => {
      const moved = stepProduct(draft.sections, sku, step);
      if (!moved) return;
      stepped.current = { sku, step };
      edit(() => ({ sections: moved }));
      const products = findSectionOf(moved, sku)?.products ?? [];
      const index = products.findIndex(({ retailerId }) => retailerId === sku);
      announce(
        t("message.moved", {
          name: products[index]?.name ?? sku,
          position: index + 1,
          count: products.length,
        }),
      );
    },
    moveTo: (skus, id, index) =>
      edit(({ sections }) => ({ sections: moveProducts(sections, skus, id, index) })),
  };
}
