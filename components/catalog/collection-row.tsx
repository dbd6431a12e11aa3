"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import type { CollectionDto } from "@/lib/catalog/collection-contract";

type CollectionRowProps = { collection: CollectionDto; isCurrent: boolean; onOpen: () => void };

export function CollectionRow({ collection, isCurrent, onOpen }: CollectionRowProps) {
  const t = useTranslations("catalog.collections");
  const { name, kind, products, photos } = collection;
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-current={isCurrent ? "true" : undefined}
      className={clsx(
        "flex min-h-15 w-full cursor-pointer items-center gap-3 border-b border-line px-4 py-2 text-start -outline-offset-2 hover:bg-wash md:px-6",
        isCurrent && "bg-wash-strong",
      )}
    >
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium rtl:text-right">
          {name}
        </span>
        <span className="block text-sm text-ink-soft">
          {t(products.isCapped ? "countMore" : "count", { count: products.count })} · {t(kind)}
        </span>
      </span>
      <span className="flex shrink-0 gap-1" aria-hidden="true">
        {photos.map(({ id, name: productName, path }) => (
          <Photo key={id} src={path ?? undefined} name={productName} size={32} />
        ))}
      </span>
    </button>
  );
}
