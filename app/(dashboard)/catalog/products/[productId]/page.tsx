import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ProductScreen } from "@/components/catalog/product-screen";
import { productParamsSchema } from "@/lib/catalog/product-detail-contract";
import { findProduct } from "@/lib/catalog/server/find-product";
import { getProduct } from "@/lib/catalog/server/get-product";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { getProductHistory } from "@/lib/orders/server/get-product-history";

type ProductPageProps = { params: Promise<{ productId: string }> };

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const t = await getTranslations("catalog");
  const given = productParamsSchema.safeParse(await params);
  const found = given.success && (await findProduct(await getSignedInStaff(), given.data.productId));
  return { title: found ? found.product.name : t("title") };
}

export default async function ProductPage({ params }: ProductPageProps) {
  const staff = await getSignedInStaff();
  const given = productParamsSchema.safeParse(await params);
  if (!given.success) notFound();
  const { productId } = given.data;
  const state = await prefetched((client) => [
    client.prefetchQuery({
      queryKey: queryKeys.catalog.product(productId),
      queryFn: () => getProduct(staff, productId),
    }),
    client.prefetchQuery({
      queryKey: queryKeys.orders.ofProduct(productId),
      queryFn: () => getProductHistory(staff, productId),
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ProductScreen key={productId} productId={productId} />
    </HydrationBoundary>
  );
}
