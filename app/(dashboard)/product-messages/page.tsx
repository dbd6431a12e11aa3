import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ProductMessagesScreen } from "@/components/product-messages/product-messages-screen";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { productMessageListQuerySchema } from "@/lib/product-messages/contract";
import { listProductMessages } from "@/lib/product-messages/server/list-product-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productMessages");
  return { title: t("title") };
}

export default async function ProductMessagesPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.productMessages.lists(),
      queryFn: () => listProductMessages(staff, productMessageListQuerySchema.parse({})),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ProductMessagesScreen />
    </HydrationBoundary>
  );
}
