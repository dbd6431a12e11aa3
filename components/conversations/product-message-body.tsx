"use client";

import { useLocale, useTranslations } from "next-intl";
import { Amount } from "@/components/ui/amount";
import { Photo } from "@/components/ui/photo";
import type { ProductMessageContent } from "@/lib/conversations/message-content";
import { formatMoney } from "@/lib/shared/money";
import { MessageText } from "./message-text";

/** A product message as it was sent, its goods folded away behind their count when there are many. */
export function ProductMessageBody({ content }: { content: ProductMessageContent }) {
  const t = useTranslations("conversations");
  const locale = useLocale();
  const count = content.sections.reduce((sum, section) => sum + section.products.length, 0);
  return (
    <div dir="auto" className="flex min-w-0 flex-col gap-1">
      {content.header !== null && <p className="font-semibold">{content.header}</p>}
      {content.body !== null && <MessageText>{content.body}</MessageText>}
      {content.footer !== null && <p className="text-sm text-ink-soft">{content.footer}</p>}
      {content.kind === "catalog" && <p className="text-sm font-medium">{t("wholeCatalog")}</p>}
      <details open={count <= 3} className="pt-1">
        <summary className="cursor-pointer rounded-sm text-sm font-medium">
          {content.kind === "catalog" ? t("catalogPicture") : t("products", { count })}
        </summary>
        {content.sections.map((section) => (
          <div key={section.products[0]?.retailerId} className="pt-2">
            {section.title !== null && <p className="text-sm font-medium text-ink-soft">{section.title}</p>}
            <ul>
              {section.products.map((product) => (
                <li key={product.retailerId} className="flex items-center gap-3 py-1">
                  <Photo
                    src={product.photoPath ?? undefined}
                    name={product.name ?? product.retailerId}
                    size={40}
                  />
                  <span className="min-w-0 flex-1 truncate">{product.name ?? product.retailerId}</span>
                  {product.price !== null && (
                    <Amount tone="soft">{formatMoney(product.price, locale)}</Amount>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </div>
  );
}
