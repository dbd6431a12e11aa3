"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { showToast } from "@/components/ui/toast-queue";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { customerNameOf } from "@/lib/customers/customer-name";
import { type ChangeOrderStatusInput, changedOrderSchema, type OrderDto } from "@/lib/orders/contract";

/** Moves an order at once on the screen; takes it back with the reason when the move is refused. */
export function useChangeOrderStatus(order: OrderDto) {
  const t = useTranslations("orders");
  const wordsOf = useProblemWords();
  const client = useQueryClient();
  const detailKey = queryKeys.orders.detail(order.id);

  return useMutation({
    mutationFn: (input: ChangeOrderStatusInput) =>
      postJson(`/api/orders/${order.id}/status`, input, changedOrderSchema),
    onMutate: async ({ to }) => {
      await client.cancelQueries({ queryKey: detailKey });
      const before = client.getQueryData<OrderDto>(detailKey);
      client.setQueryData<OrderDto>(detailKey, { ...order, status: to });
      return { before };
    },
    onSuccess: ({ order: moved, notice }) => {
      client.setQueryData(detailKey, moved);
      showToast({
        tone: "good",
        title: t(notice === "queued" ? "moved" : "movedUntold", toastValues(moved)),
      });
    },
    onError: (error, _input, context) => {
      client.setQueryData(detailKey, context?.before ?? order);
      showToast({ tone: "bad", title: t("notMoved", { number: order.number }), description: wordsOf(error) });
    },
    // Not waited for: without a network it would keep the button busy long after the refusal was said.
    onSettled: () => void client.invalidateQueries({ queryKey: queryKeys.orders.all() }),
  });

  function toastValues(moved: OrderDto) {
    return {
      number: moved.number,
      name: customerNameOf(moved.customer) ?? t("theCustomer"),
      status: t(`status.${moved.status}`),
    };
  }
}
