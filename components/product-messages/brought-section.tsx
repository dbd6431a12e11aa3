"use client";

import { useLocale, useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Amount } from "@/components/ui/amount";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { BroughtDto } from "@/lib/orders/brought-contract";
import { formatMoney } from "@/lib/shared/money";
import { BroughtOrders } from "./brought-orders";
import { BroughtProducts } from "./brought-products";
import { useBrought } from "./product-message-queries";

/** Carts, orders, revenue and products of one sent message, live. */
export function BroughtSection({ productMessageId }: { productMessageId: string }) {
  const t = useTranslations("productMessages");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const brought = useBrought(productMessageId);
  return (
    <section aria-label={t("brought.label")} className="flex flex-col gap-4">
      <h2 className="text-base font-semibold">{t("brought.label")}</h2>
      {brought.isPending && <SkeletonRows label={t("brought.loading")} rows={3} />}
      {brought.isError && !brought.data && (
        <FailureState
          title={t("brought.failed")}
          retryLabel={t("failed.retry")}
          onRetry={() => brought.refetch()}
          isRetrying={brought.isFetching}
          {...detailsOf(brought.error)}
        >
          {wordsOf(brought.error)}
        </FailureState>
      )}
      {brought.data && <Brought brought={brought.data} />}
    </section>
  );
}

function Brought({ brought }: { brought: BroughtDto }) {
  const t = useTranslations("productMessages.brought");
  return (
    <>
      <Figures brought={brought} />
      {brought.probableCartCount > 0 && (
        <p className="text-sm text-ink-soft">
          {t("probably", { count: brought.probableCartCount, all: brought.cartCount })}. {t("whyProbably")}
        </p>
      )}
      {brought.orders.length > 0 && <BroughtOrders orders={brought.orders} orderCount={brought.orderCount} />}
      <BroughtProducts products={brought.products} />
    </>
  );
}

function Figures({ brought }: { brought: BroughtDto }) {
  const t = useTranslations("productMessages.brought");
  const locale = useLocale();
  const { cartCount, orderCount, revenue, isRevenueIncomplete } = brought;
  if (cartCount === 0) return <p className="text-ink-soft">{t("nothingYetLong")}</p>;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3 rounded-xl border border-line bg-surface px-4 py-3">
      <Figure label={t("cartsHead")}>{new Intl.NumberFormat(locale).format(cartCount)}</Figure>
      <Figure label={t("ordersHead")}>{new Intl.NumberFormat(locale).format(orderCount)}</Figure>
      <Figure label={t("revenueHead")}>
        {revenue.length === 0 && "–"}
        {revenue.map((money) => (
          <Amount key={money.currency} className="block text-start!">
            {formatMoney(money, locale)}
          </Amount>
        ))}
        {isRevenueIncomplete && (
          <span className="block text-xs font-medium text-warn">{t("incomplete")}</span>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-lg font-semibold tabular-nums">{children}</dd>
    </div>
  );
}
