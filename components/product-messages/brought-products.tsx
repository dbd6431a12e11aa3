"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Photo } from "@/components/ui/photo";
import type { BroughtProduct } from "@/lib/orders/brought-contract";

/** Which products were taken, how often, and which never. */
export function BroughtProducts({ products }: { products: BroughtProduct[] }) {
  const t = useTranslations("productMessages.brought");
  const taken = products.filter(({ cartCount }) => cartCount > 0);
  const never = products.filter(({ cartCount }) => cartCount === 0);
  if (products.length === 0) return null;
  return (
    <div>
      <h3 className="pb-1.5 text-sm font-medium text-ink-soft">{t("productsHead")}</h3>
      <div className="overflow-hidden rounded-xl border border-line bg-surface">
        <table className="w-full table-fixed text-start">
          <caption className="sr-only">{t("productsHead")}</caption>
          <thead className="text-sm text-ink-soft">
            <tr>
              <th scope="col" className="px-4 py-2 text-start font-medium">
                {t("product")}
              </th>
              <th scope="col" className="w-14 px-2 py-2 text-end font-medium sm:w-24">
                {t("cartsHead")}
              </th>
              <th scope="col" className="w-20 px-4 py-2 text-end font-medium">
                {t("pieces")}
              </th>
            </tr>
          </thead>
          <ProductGroup title={t("taken", { count: taken.length })} products={taken} />
          <ProductGroup title={t("never", { count: never.length })} products={never} />
        </table>
      </div>
    </div>
  );
}

function ProductGroup({ title, products }: { title: string; products: BroughtProduct[] }) {
  const t = useTranslations("productMessages.brought");
  const format = useFormatter();
  if (products.length === 0) return null;
  return (
    <tbody>
      <tr className="border-t border-line bg-wash text-sm">
        <th scope="rowgroup" colSpan={3} className="px-4 py-1.5 text-start font-medium">
          {title}
        </th>
      </tr>
      {products.map((product) => (
        <tr key={product.retailerId} className="border-t border-line">
          <th scope="row" className="px-4 py-2 text-start font-normal">
            <span className="flex items-center gap-3">
              <Photo
                src={product.photoPath ?? undefined}
                name={product.name ?? product.retailerId}
                size={40}
              />
              <span className="min-w-0">
                <span dir="auto" className="line-clamp-2 wrap-anywhere rtl:text-right">
                  {product.name ?? product.retailerId}
                </span>
                <span className="block truncate font-mono text-xs text-ink-soft">
                  <bdi>{product.retailerId}</bdi>
                </span>
                {!product.wasShown && <span className="block text-xs text-ink-soft">{t("notShown")}</span>}
              </span>
            </span>
          </th>
          <td className="px-2 text-end tabular-nums">{format.number(product.cartCount)}</td>
          <td className="px-4 text-end font-medium tabular-nums">
            {product.quantity === null ? t("unclear") : format.number(product.quantity)}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
