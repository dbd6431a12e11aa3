"use client";

import { EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";
import { ProductAvailability } from "./product-availability";
import { ProductPrice } from "./product-price";
import type { RovingItem } from "./product-row";

/** Of the text under a tile's photo, in pixels; `h-25` below. */
export const tileTextHeight = 100;

type ProductTileProps = RovingItem & { product: ProductDto; onOpen: () => void };

export function ProductTile({ product, onOpen, ref, ...roving }: ProductTileProps) {
  const t = useTranslations("catalog");
  return (
    <button
      {...roving}
      ref={ref}
      type="button"
      onClick={onOpen}
      className="group flex w-full cursor-pointer flex-col rounded-xl text-start outline-offset-2"
    >
      <Photo
        src={product.photoPath ?? undefined}
        name={product.name}
        size="fill"
        className="rounded-xl transition-opacity group-hover:opacity-85"
      />
      <span className="flex h-25 w-full flex-col pt-1.5">
        <span className="line-clamp-2 leading-5 font-medium group-hover:underline">
          <bdi>{product.name}</bdi>
        </span>
        <ProductPrice product={product} className="min-w-0 overflow-hidden" />
        <span className="flex min-w-0 items-center gap-2 overflow-hidden">
          <ProductAvailability availability={product.availability} className="text-xs!" />
          {product.isHidden && (
            <span className="inline-flex items-center gap-1 text-xs text-warn">
              <Icon icon={EyeOff} />
              {t("hidden")}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
