import { HydrationBoundary } from "@tanstack/react-query";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { getOrderCounts } from "@/lib/orders/server/get-order-counts";
import { findShop } from "@/lib/staff/server/find-shop";
import { DashboardFrame } from "./dashboard-frame";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const staff = await getSignedInStaff();
  const shop = await findShop();
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  // The frame hydrates before the page does: what both show has to be there from the start.
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.orders.counts(), queryFn: () => getOrderCounts(staff) }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <DashboardFrame staff={staff} shopName={shop?.name ?? "Cartdesk"} theme={theme}>
        {children}
      </DashboardFrame>
    </HydrationBoundary>
  );
}
