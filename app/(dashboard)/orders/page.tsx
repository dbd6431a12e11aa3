import { HydrationBoundary } from "@tanstack/react-query";
import { OrdersScreen } from "@/components/orders/orders-screen";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { orderListQuerySchema } from "@/lib/orders/contract";
import { countOrders } from "@/lib/orders/server/count-orders";
import { listOrders } from "@/lib/orders/server/list-orders";
import { getSignedInStaff } from "@/lib/staff/server/get-signed-in-staff";

export default async function OrdersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const staff = await getSignedInStaff();
  const asked = orderListQuerySchema.safeParse(await searchParams);
  const query = asked.success ? asked.data : orderListQuerySchema.parse({});
  const { view, q } = query;
  const state = await prefetched((client) => [
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.orders.list({ view, q }),
      queryFn: () => listOrders(staff, query),
      initialPageParam: null as string | null,
    }),
    client.prefetchQuery({ queryKey: queryKeys.orders.counts(), queryFn: () => countOrders(staff) }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <OrdersScreen />
    </HydrationBoundary>
  );
}
