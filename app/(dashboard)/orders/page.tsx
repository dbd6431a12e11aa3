import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { OrdersScreen } from "@/components/orders/orders-screen";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { orderListQuerySchema } from "@/lib/orders/contract";
import { listOrders } from "@/lib/orders/server/list-orders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("orders");
  return { title: t("title") };
}

export default async function OrdersPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const staff = await getSignedInStaff();
  const asked = orderListQuerySchema.safeParse(await searchParams);
  // The first page of the view, whatever else stands in the address.
  const { view, q } = asked.success ? asked.data : orderListQuerySchema.parse({});
  const state = await prefetched((client) => [
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.orders.list({ view, q }),
      queryFn: () => listOrders(staff, orderListQuerySchema.parse({ view, q })),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <OrdersScreen />
    </HydrationBoundary>
  );
}
