"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { MessageTicks } from "@/components/conversations/message-ticks";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Photo } from "@/components/ui/photo";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { previewOfContent } from "./preview-of-content";

const shownPhotos = 3;
const shownNames = 2;

export function ProductMessageRow({ message }: { message: ProductMessageDto }) {
  const t = useTranslations("productMessages");
  const format = useFormatter();
  const ago = useTimeAgo();
  const products = [...(previewOfContent(message.recipients[0]?.message.content)?.products ?? [])];
  const names = message.recipients.map(
    ({ conversation }) => customerNameOf(conversation.customer) ?? t("someone"),
  );
  const title = message.header ?? products[0]?.[1].name ?? t("sent.title");

  return (
    <Link
      href={`/product-messages/${message.id}`}
      className="flex min-h-18 items-center gap-4 border-b border-line px-4 py-3 -outline-offset-2 transition-colors hover:bg-wash md:px-6"
    >
      <span className="flex w-24 shrink-0 -space-x-3 max-sm:w-10 rtl:space-x-reverse">
        {products.slice(0, shownPhotos).map(([sku, { name, photoPath }], index) => (
          <Photo
            key={sku}
            src={photoPath ?? undefined}
            name={name}
            size={40}
            className={index > 0 ? "max-sm:hidden!" : ""}
          />
        ))}
      </span>
      <span className="min-w-0 flex-1">
        <span dir="auto" className="block truncate font-medium rtl:text-right">
          {title}
        </span>
        <span className="block truncate text-sm text-ink-soft">
          {names.length > shownNames
            ? t("andMore", {
                names: format.list(names.slice(0, shownNames), { type: "unit" }),
                count: names.length - shownNames,
              })
            : format.list(names)}
        </span>
      </span>
      <span className="hidden shrink-0 text-sm text-ink-soft md:block">
        {t("products", { count: message.productCount })}
      </span>
      <span className="flex shrink-0 flex-col items-end text-sm">
        <RecipientStates message={message} />
        <span className="text-xs text-ink-soft">
          <time dateTime={message.createdAt}>{ago(message.createdAt)}</time>
          {message.createdBy && (
            <span className="max-md:hidden"> {t("by", { name: message.createdBy })}</span>
          )}
        </span>
      </span>
    </Link>
  );
}

/** One recipient: how far it came. Several: how many came how far. */
function RecipientStates({ message }: { message: ProductMessageDto }) {
  const format = useFormatter();
  const counts = new Map<ProductMessageDto["recipients"][number]["message"]["state"], number>();
  for (const { message: own } of message.recipients) counts.set(own.state, (counts.get(own.state) ?? 0) + 1);
  const isOne = message.recipients.length === 1;
  return (
    <span className="flex flex-wrap justify-end gap-x-3">
      {[...counts].map(([state, count]) => (
        <span key={state} className="inline-flex items-center gap-1">
          {!isOne && format.number(count)}
          <MessageTicks state={state} />
        </span>
      ))}
    </span>
  );
}
