"use client";

import { PackageSearch, ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/channels/channel-queries";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { LinkButton } from "@/components/ui/link-button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { NewOrdersPill } from "./new-orders-pill";
import { type OrderAddress, orderHref } from "./order-address";
import { useOrderCounts, useOrderPages } from "./order-queries";
import { OrderRow } from "./order-row";
import { useHeldOrders } from "./use-held-orders";

/** Pixels of a row with one currency; rows are measured, this only places the scroll bar. */
const rowHeight = 141;

type OrderListProps = {
  address: OrderAddress;
  currentId: string | null;
  onOpen: (orderId: string) => void;
  onClearSearch: () => void;
};

export function OrderList({ address, currentId, onOpen, onClearSearch }: OrderListProps) {
  const t = useTranslations("orders");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const pages = useOrderPages(address);
  const orders = pages.data?.pages.flatMap((page) => page.items) ?? [];
  // Until the asked-for list is there the one before is shown: its rows must not pass for known ones.
  const listName = pages.isPlaceholderData ? "" : `${address.view} ${address.q}`;
  const held = useHeldOrders(orders, listName);
  // Not after a failure: the list would ask again at every drawing. The next news tries anew.
  const mayLoadMore = pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError;

  if (pages.isPending || (pages.isPlaceholderData && orders.length === 0))
    return <SkeletonRows label={t("loading")} hasPhoto rows={10} />;
  if (pages.isError && !pages.data) {
    return (
      <FailureState
        className="m-4"
        title={t("failed.title")}
        retryLabel={t("failed.retry")}
        onRetry={() => pages.refetch()}
        isRetrying={pages.isFetching}
        {...detailsOf(pages.error)}
      >
        {wordsOf(pages.error)}
      </FailureState>
    );
  }
  if (held.shown.length === 0 && held.waiting === 0)
    return <NoOrders address={address} onClearSearch={onClearSearch} />;

  return (
    <div className="relative flex min-h-0 flex-1 flex-col" {...held.listeners}>
      {held.waiting > 0 && <NewOrdersPill count={held.waiting} onPress={held.release} />}
      <VirtualList
        items={held.shown}
        keyOf={(order) => order.id}
        rowHeight={rowHeight}
        label={t("list")}
        onNearEnd={() => {
          if (mayLoadMore) void pages.fetchNextPage();
        }}
        renderRow={(order) => (
          <OrderRow
            order={order}
            href={orderHref({ ...address, orderId: order.id })}
            isCurrent={order.id === currentId}
            showsStatus={address.view === "all"}
            isFresh={held.freshIds.has(order.id)}
            onOpen={onOpen}
          />
        )}
      />
    </div>
  );
}

function NoOrders({ address, onClearSearch }: Pick<OrderListProps, "address" | "onClearSearch">) {
  const t = useTranslations("orders");
  const counts = useOrderCounts();
  const channels = useChannels();
  if (address.q !== "") {
    return (
      <EmptyState
        icon={PackageSearch}
        title={t("nothingFound.title")}
        action={<Button onPress={onClearSearch}>{t("nothingFound.action")}</Button>}
      >
        {t("nothingFound.text", { q: address.q })}
      </EmptyState>
    );
  }
  if (counts.data?.all === 0 && channels.data?.length === 0) {
    return (
      <EmptyState
        icon={ReceiptText}
        title={t("first.title")}
        action={
          <LinkButton href="/settings" variant="primary">
            {t("first.connect")}
          </LinkButton>
        }
      >
        {t("first.noNumber")}
      </EmptyState>
    );
  }
  if (counts.data?.all === 0) {
    return (
      <EmptyState
        icon={ReceiptText}
        title={t("first.title")}
        action={
          <LinkButton href="/product-messages/new" variant="primary">
            {t("first.action")}
          </LinkButton>
        }
      >
        {t("first.text")}
      </EmptyState>
    );
  }
  return <EmptyState icon={ReceiptText} title={t(`emptyView.${address.view}`)} />;
}
