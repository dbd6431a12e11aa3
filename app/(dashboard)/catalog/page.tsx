import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { CatalogScreen } from "@/components/catalog/catalog-screen";
import { productListQuerySchema } from "@/lib/catalog/contract";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { listProducts } from "@/lib/catalog/server/list-products";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog");
  return { title: t("title") };
}

export default async function CatalogPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.catalog.catalogs(), queryFn: () => listCatalogs(staff) }),
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.catalog.productList({ q: "", availability: "any", catalogId: null }),
      queryFn: () => listProducts(staff, productListQuerySchema.parse({})),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <CatalogScreen canImport={isAllowed(staff.role, "catalog.import")} />
    </HydrationBoundary>
  );
}
