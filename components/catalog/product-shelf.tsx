"use client";

import { useTranslations } from "next-intl";
import { type Ref, useEffect, useImperativeHandle, useState } from "react";
import { useRovingItem } from "@/components/ui/use-roving-item";
import { VirtualGrid } from "@/components/ui/virtual-grid";
import { VirtualList } from "@/components/ui/virtual-list";
import type { ProductDto } from "@/lib/catalog/contract";
import type { CatalogView } from "./catalog-view";
import { ProductRow, ProductRowHeads } from "./product-row";
import { ProductTile, tileTextHeight } from "./product-tile";

const rowHeight = 61;

type ProductShelfProps = {
  products: readonly ProductDto[];
  view: CatalogView;
  onOpen: (product: ProductDto) => void;
  onNearEnd: () => void;
  /** Up from the first product. */
  onLeaveUpwards: () => void;
  /** From elsewhere into the products. */
  walkRef: Ref<{ enter: () => void }>;
};

/** The products as rows or as tiles, walked with the arrow keys. */
export function ProductShelf(props: ProductShelfProps) {
  const { products, view, onOpen, onNearEnd, onLeaveUpwards, walkRef } = props;
  const t = useTranslations("catalog");
  const [columns, setColumns] = useState(1);
  const roving = useRovingItem(products.length, {
    columns: view === "grid" ? columns : 1,
    onLeaveUpwards,
  });
  const { enter, reset } = roving;
  useImperativeHandle(walkRef, () => ({ enter }));
  const firstId = products[0]?.id;
  useEffect(() => {
    if (firstId !== undefined) reset();
  }, [firstId, reset]);

  const shared = { items: products, keyOf: idOf, label: t("list"), onNearEnd, keptIndex: roving.index };
  if (view === "grid") {
    return (
      <VirtualGrid
        {...shared}
        textHeight={tileTextHeight}
        onColumns={setColumns}
        isKeptInView={roving.isInside}
        renderCell={(product, index) => (
          <ProductTile product={product} onOpen={() => onOpen(product)} {...roving.itemProps(index)} />
        )}
      />
    );
  }
  return (
    <>
      <ProductRowHeads />
      <VirtualList
        {...shared}
        rowHeight={rowHeight}
        activeIndex={roving.isInside ? roving.index : undefined}
        renderRow={(product, index) => (
          <ProductRow product={product} onOpen={() => onOpen(product)} {...roving.itemProps(index)} />
        )}
      />
    </>
  );
}

const idOf = ({ id }: ProductDto) => id;
