"use client";

import { type DropItem, type TextDropItem, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import type { ComposerSection } from "@/lib/product-messages/composer-draft";

const dragType = "application/x-cartdesk-product";

type MoveTo = (retailerIds: readonly string[], sectionId: string, index: number) => void;

/** Drags products within a section and between sections, by mouse, finger and keyboard. */
export function useProductDrag(section: ComposerSection | undefined, moveTo: MoveTo) {
  const skus = section?.products.map(({ retailerId }) => retailerId) ?? [];

  function drop(retailerIds: readonly string[], target?: { key: unknown; dropPosition: string }) {
    if (!section) return;
    const at = target ? skus.indexOf(String(target.key)) : skus.length;
    moveTo(retailerIds, section.id, target?.dropPosition === "after" ? at + 1 : at);
  }

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => "move",
    onReorder: ({ keys, target }) => drop([...keys].map(String), target),
    onInsert: async ({ items, target }) => drop(await skusOf(items), target),
    onRootDrop: async ({ items }) => drop(await skusOf(items)),
  });
  return dragAndDropHooks;
}

function skusOf(items: DropItem[]): Promise<string[]> {
  return Promise.all(items.filter(isProduct).map((item) => item.getText(dragType)));
}

function isProduct(item: DropItem): item is TextDropItem {
  return item.kind === "text" && item.types.has(dragType);
}
