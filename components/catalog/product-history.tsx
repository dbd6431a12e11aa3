"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { useTimeAgo } from "@/components/layout/use-time-ago";
import { Amount } from "@/components/ui/amount";
import { FailureState } from "@/components/ui/failure-state";
import { Skeleton } from "@/components/ui/skeleton";
import { customerNameOf } from "@/lib/customers/customer-name";
import type { ProductHistoryDto } from "@/lib/orders/product-history-contract";
import { formatMoney } from "@/lib/shared/money";
import { useProductHistory } from "./product-queries";

/** Where the product was sent, and how often it was ordered. */
export function ProductHistory({ productId }: { productId: string }) {
  const t = useTranslations("catalog");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const history = useProductHistory(productId);
  if (history.isPending) {
    return (
      <div role="status" aria-label={t("product.loading")} className="grid h-32 content-start gap-3">
        <Skeleton className="h-4 w-24" />
        <Skeleton className="h-4 w-48" />
        <Skeleton className="h-4 w-40" />
      </div>
    );
  }
  if (history.isError && !history.data) {
    return (
      <FailureState
        title={t("product.historyFailed")}
        retryLabel={t("failed.retry")}
        onRetry={() => history.refetch()}
        isRetrying={history.isFetching}
        {...detailsOf(history.error)}
      >
        {wordsOf(history.error)}
      </FailureState>
    );
  }
  return (
    <>
      <SentPart sent={history.data.sent} />
      <OrderedPart ordered={history.data.ordered} />
    </>
  );
}

function SentPart({ sent }: { sent: ProductHistoryDto["sent"] }) {
  const t = useTranslations("catalog.product");
  const ago = useTimeAgo();
  const facts = [
    t("messages", { count: sent.messages }),
    t("recipients", { count: sent.recipients }),
    ...(sent.lastAt === null ? [] : [t("last", { when: ago(sent.lastAt) })]),
  ];
  return (
    <Part title={t("sent")} facts={sent.messages > 0 ? facts.join(" · ") : t("sentNever")}>
      {sent.newest.length > 0 && (
        <ul aria-label={t("newestMessages")} className="border-t border-line">
          {sent.newest.map(({ id, title, recipients, at }) => (
            <HistoryRow
              key={id}
              href={`/product-messages/${id}`}
              title={title || t("untitled")}
              beside={t("recipients", { count: recipients })}
              at={at}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}

function OrderedPart({ ordered }: { ordered: ProductHistoryDto["ordered"] }) {
  const t = useTranslations("catalog.product");
  const status = useTranslations("orders.status");
  const locale = useLocale();
  const ago = useTimeAgo();
  const facts = [
    t("orders", { count: ordered.orders }),
    t("pieces", { count: ordered.quantity }),
    ...(ordered.lastAt === null ? [] : [t("last", { when: ago(ordered.lastAt) })]),
  ];
  return (
    <Part title={t("ordered")} facts={ordered.orders > 0 ? facts.join(" · ") : t("orderedNever")}>
      {ordered.revenue.length > 0 && (
        <p className="flex flex-wrap items-baseline justify-between gap-x-4 pb-2">
          <span className="text-sm text-ink-soft">{t("revenue")}</span>
          <span className="flex flex-wrap justify-end gap-x-4">
            {ordered.revenue.map((money) => (
              <Amount key={money.currency} tone="strong">
                {formatMoney(money, locale)}
              </Amount>
            ))}
          </span>
        </p>
      )}
      {ordered.newest.length > 0 && (
        <ul aria-label={t("newestOrders")} className="border-t border-line">
          {ordered.newest.map(({ id, number, status: state, customer, quantity, at }) => (
            <HistoryRow
              key={id}
              href={`/orders/${id}`}
              title={`${t("order", { number: String(number) })} · ${customerNameOf(customer) ?? t("someone")}`}
              beside={`${quantity === null ? "" : `${t("pieces", { count: quantity })} · `}${status(state)}`}
              at={at}
            />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Part({ title, facts, children }: { title: string; facts: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line pt-3">
      <h2 className="font-semibold">{title}</h2>
      <p className="pb-2 text-sm text-ink-soft">{facts}</p>
      {children}
    </section>
  );
}

type HistoryRowProps = { href: string; title: string; beside: string; at: string };

function HistoryRow({ href, title, beside, at }: HistoryRowProps) {
  const ago = useTimeAgo();
  return (
    <li>
      <Link
        href={href}
        className="flex min-h-row items-center gap-3 border-b border-line py-1 transition-colors hover:bg-wash"
      >
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate rtl:text-right">
            {title}
          </span>
          <span className="block truncate text-xs text-ink-soft">{beside}</span>
        </span>
        <time dateTime={at} className="shrink-0 text-xs text-ink-soft">
          {ago(at)}
        </time>
      </Link>
    </li>
  );
}
