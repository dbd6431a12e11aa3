"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { MessageTicks } from "@/components/conversations/message-ticks";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Photo } from "@/components/ui/photo";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { SentMessageDto } from "@/lib/orders/brought-contract";
import { BroughtWords } from "./brought-words";

export function ProductMessageRow({ message }: { message: SentMessageDto }) {
  const t = useTranslations("productMessages");
  const format = useFormatter();
  const ago = useTimeAgo();
  const { firstProducts, recipients, recipientCount, takenCount, kind, productCount } = message;
  const names = recipients.map((customer) => customerNameOf(customer) ?? t("someone"));
  const title = message.header ?? firstProducts[0]?.name ?? t("sent.title");

  return (
    <Link
      href={`/product-messages/${message.id}`}
      className="flex min-h-22 items-center gap-4 border-b border-line px-4 py-3 -outline-offset-2 transition-colors hover:bg-wash max-sm:items-start md:px-6"
    >
      <span className="flex w-24 shrink-0 max-sm:w-10 [&>*+*]:-ms-3">
        {firstProducts.map(({ retailerId, name, photoPath }, index) => (
          <Photo
            key={retailerId}
            src={photoPath ?? undefined}
            name={name ?? retailerId}
            size={40}
            className={index > 0 ? "max-sm:hidden!" : ""}
          />
        ))}
      </span>
      <span className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <span className="min-w-0">
          <span dir="auto" className="block truncate font-medium rtl:text-right">
            {title}
          </span>
          <span className="block truncate text-sm text-ink-soft">
            {recipientCount > names.length
              ? t("andMore", {
                  names: format.list(names, { type: "unit" }),
                  count: recipientCount - names.length,
                })
              : format.list(names)}
          </span>
          <span className="block truncate text-xs text-ink-soft">
            {t(`message.kinds.${kind}`)}
            {kind !== "catalog" && kind !== "single" && ` · ${t("products", { count: productCount })}`}
          </span>
        </span>
        <span className="flex min-w-0 flex-col justify-center text-sm">
          <BroughtWords brought={message.brought} />
          {takenCount !== null && takenCount > 0 && productCount > 1 && (
            <span className="text-xs text-ink-soft">
              {t("brought.takenOf", { count: takenCount, all: productCount })}
            </span>
          )}
        </span>
      </span>
      <span className="flex shrink-0 flex-col items-end text-sm lg:w-64">
        <RecipientStates states={message.states} isOne={recipientCount === 1} />
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
function RecipientStates({ states, isOne }: { states: SentMessageDto["states"]; isOne: boolean }) {
  const format = useFormatter();
  return (
    <span className="flex flex-wrap justify-end gap-x-3 max-sm:max-w-28">
      {states.map(({ state, count }) => (
        <span key={state} className="inline-flex items-center gap-1">
          {!isOne && format.number(count)}
          <MessageTicks state={state} />
        </span>
      ))}
    </span>
  );
}
