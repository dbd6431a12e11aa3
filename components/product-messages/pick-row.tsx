"use client";

import clsx from "clsx";
import { Check, EyeOff, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ProductAvailability } from "@/components/catalog/product-availability";
import { ProductPrice } from "@/components/catalog/product-price";
import type { RovingItem } from "@/components/catalog/product-row";
import { Icon } from "@/components/ui/icon";
import { Photo } from "@/components/ui/photo";
import type { ProductDto } from "@/lib/catalog/contract";

type PickRowProps = RovingItem & { product: ProductDto; isPicked: boolean; onToggle: () => void };

export function PickRow({ product, isPicked, onToggle, ...roving }: PickRowProps) {
  const c = useTranslations("catalog");
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      onClick={onToggle}
      {...roving}
      className={clsx(
        "flex min-h-15 w-full cursor-pointer items-center gap-3 border-b border-line px-3 py-2 text-start -outline-offset-2 transition-colors",
        isPicked ? "bg-accent-soft" : "hover:bg-wash active:bg-wash-strong",
      )}
    >
      <Photo src={product.photoPath ?? undefined} name={product.name} size={40} />
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 leading-5 font-medium">
          <bdi>{product.name}</bdi>
        </span>
        <span className="flex min-w-0 items-center gap-2 text-xs text-ink-soft">
          <span dir="ltr" className="truncate font-mono">
            {product.retailerId}
          </span>
          {product.isHidden && (
            <span className="inline-flex items-center gap-1 text-warn">
              <Icon icon={EyeOff} />
              {c("hidden")}
            </span>
          )}
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end">
        <ProductPrice product={product} />
        <ProductAvailability availability={product.availability} className="text-xs!" />
      </span>
      <span
        className={clsx(
          "flex size-6 shrink-0 items-center justify-center rounded-full border",
          isPicked ? "border-transparent bg-accent text-accent-ink" : "border-line-strong text-ink-soft",
        )}
      >
        <Icon icon={isPicked ? Check : Plus} />
      </span>
    </button>
  );
}
