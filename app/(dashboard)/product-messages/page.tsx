import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ProductMessagesScreen } from "@/components/product-messages/product-messages-screen";
import { readSentAddress } from "@/components/product-messages/sent-address";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { sentMessageListQuerySchema } from "@/lib/orders/brought-contract";
import { listSentMessages } from "@/lib/orders/server/list-sent-messages";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productMessages");
  return { title: t("title") };
}

type ProductMessagesPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ProductMessagesPage({ searchParams }: ProductMessagesPageProps) {
  const staff = await getSignedInStaff();
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0] ?? ""]);
  const filter = readSentAddress(new URLSearchParams(given));
  const state = await prefetched((client) => [
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.productMessages.list(filter),
      queryFn: () => listSentMessages(staff, sentMessageListQuerySchema.parse(filter)),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ProductMessagesScreen />
    </HydrationBoundary>
  );
}
