"use client";

import { Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { VirtualList } from "@/components/ui/virtual-list";
import { type DeliveryAddress, deliveryHref } from "./delivery-address";
import { type DeliveryListFilter, useDeliveryPages } from "./delivery-queries";
import { DeliveryRow } from "./delivery-row";

const rowHeight = 69;

type DeliveryListProps = {
  address: DeliveryAddress;
  filter: DeliveryListFilter;
  onOpen: (deliveryId: string) => void;
  onClear: () => void;
};

export function DeliveryList({ address, filter, onOpen, onClear }: DeliveryListProps) {
  const t = useTranslations("deliveries");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const pages = useDeliveryPages(filter);
  const deliveries = pages.data?.pages.flatMap((page) => page.items) ?? [];
  // Not after a failure: the list would ask again at every drawing.
  const mayLoadMore = pages.hasNextPage && !pages.isFetchingNextPage && !pages.isFetchNextPageError;

  if (pages.isPending) return <SkeletonRows label={t("loading")} rows={10} />;
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
  if (deliveries.length === 0) {
    const { view, q, ...narrowing } = filter;
    const isNarrowed = view !== "all" || q !== "" || Object.values(narrowing).some((by) => by !== null);
    return isNarrowed ? (
      <EmptyState
        icon={SearchX}
        title={t("nothingFound.title")}
        action={<Button onPress={onClear}>{t("nothingFound.action")}</Button>}
      >
        {t("nothingFound.text")}
      </EmptyState>
    ) : (
      <EmptyState icon={Inbox} title={t("first.title")}>
        {t("first.text")}
      </EmptyState>
    );
  }
  return (
    <VirtualList
      items={deliveries}
      keyOf={(delivery) => delivery.id}
      rowHeight={rowHeight}
      label={t("list")}
      onNearEnd={() => {
        if (mayLoadMore) void pages.fetchNextPage();
      }}
      renderRow={(delivery) => (
        <DeliveryRow
          delivery={delivery}
          href={deliveryHref({ ...address, deliveryId: delivery.id })}
          isCurrent={delivery.id === address.deliveryId}
          onOpen={onOpen}
        />
      )}
    />
  );
}
