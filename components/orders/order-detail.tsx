"use client";

import { useTranslations } from "next-intl";
import { useProblemDetails, useProblemWords } from "@/components/errors/use-problem-words";
import { FailureState } from "@/components/ui/failure-state";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { OrderActions } from "./order-actions";
import { OrderBackBar } from "./order-back-bar";
import { useOrder } from "./order-queries";
import { OrderStory } from "./order-story";
import { OrderTicket } from "./order-ticket";

type OrderDetailProps = {
  orderId: string;
  /** Back to the list, on phones. */
  onClose?: () => void;
};

export function OrderDetail({ orderId, onClose }: OrderDetailProps) {
  const t = useTranslations("orders");
  const wordsOf = useProblemWords();
  const detailsOf = useProblemDetails();
  const order = useOrder(orderId);

  return (
    <>
      {onClose && <OrderBackBar onBack={onClose} />}
      {order.isPending && <SkeletonRows label={t("loading")} hasPhoto />}
      {order.isError && !order.data && (
        <FailureState
          className="m-6"
          title={t("failedOne.title")}
          retryLabel={t("failedOne.retry")}
          onRetry={() => order.refetch()}
          isRetrying={order.isFetching}
          {...detailsOf(order.error)}
        >
          {wordsOf(order.error)}
        </FailureState>
      )}
      {order.data && (
        <>
          <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 py-5 md:px-6">
            <div className="mx-auto flex max-w-2xl flex-col gap-6">
              <OrderTicket order={order.data} />
              <OrderStory order={order.data} />
            </div>
          </div>
          <OrderActions order={order.data} />
        </>
      )}
    </>
  );
}
