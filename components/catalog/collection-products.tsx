"use client";

import { GripVertical, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as DragButton } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { DropIndicator, useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";
import { ProductPrice } from "./product-price";

type CollectionProductsProps = {
  label: string;
  products: readonly ProductDto[];
  /** Without it the order is not theirs to change. */
  onPlace?: (productIds: string[], before: string | null) => void;
  onRemove?: (product: ProductDto) => void;
};

/** A collection's products in their order, moved by mouse, finger and keyboard. */
export function CollectionProducts({ label, products, onPlace, onRemove }: CollectionProductsProps) {
  const t = useTranslations("catalog.collections");
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const at =
        products.findIndex(({ id }) => id === target.key) + (target.dropPosition === "after" ? 1 : 0);
      onPlace?.([...keys].map(String), products[at]?.id ?? null);
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        className="relative z-10 -my-px h-0.5 rounded-full outline-none data-drop-target:bg-accent"
      />
    ),
  });
  return (
    <GridList
      aria-label={label}
      items={products}
      {...(onPlace && { dragAndDropHooks })}
      className="min-h-0 flex-1 overflow-y-auto outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus"
    >
      {(product) => (
        <GridListItem
          id={product.id}
          textValue={product.name}
          className="border-b border-line px-4 py-2 outline-none data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-focus md:px-6"
        >
          <div className="flex items-center gap-3">
            {onPlace && (
              <DragButton
                slot="drag"
                aria-label={t("drag", { name: product.name })}
                className="touch-target flex h-8 w-5 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-soft hover:bg-wash"
              >
                <Icon icon={GripVertical} />
              </DragButton>
            )}
            <Photo src={product.photoPath ?? undefined} name={product.name} size={40} />
            <span className="min-w-0 flex-1">
              <span dir="auto" className="block truncate font-medium rtl:text-right">
                {product.name}
              </span>
              <span dir="ltr" className="block truncate font-mono text-xs text-ink-soft rtl:text-end">
                {product.retailerId}
              </span>
            </span>
            <ProductPrice product={product} className="shrink-0 flex-wrap justify-end" />
            {onRemove && (
              <IconButton
                size="s"
                icon={X}
                label={t("take", { name: product.name })}
                onPress={() => onRemove(product)}
              />
            )}
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}
