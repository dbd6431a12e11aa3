import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { SentMessageScreen } from "@/components/product-messages/sent-message-screen";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { getBrought } from "@/lib/orders/server/get-brought";
import { getProductMessage } from "@/lib/product-messages/server/get-product-message";
import { findShop } from "@/lib/staff/server/find-shop";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productMessages");
  return { title: t("title") };
}

export default async function ProductMessagePage({
  params,
}: {
  params: Promise<{ productMessageId: string }>;
}) {
  const staff = await getSignedInStaff();
  const shop = await findShop();
  const id = z.uuid().safeParse((await params).productMessageId);
  if (!id.success) notFound();
  const state = await prefetched((client) => [
    client.prefetchQuery({
      queryKey: queryKeys.productMessages.detail(id.data),
      queryFn: () => getProductMessage(staff, id.data),
    }),
    client.prefetchQuery({
      queryKey: queryKeys.productMessages.brought(id.data),
      queryFn: () => getBrought(staff, id.data),
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <SentMessageScreen productMessageId={id.data} shopName={shop?.name ?? ""} />
    </HydrationBoundary>
  );
}
