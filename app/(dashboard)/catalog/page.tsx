import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { readCatalogAddress } from "@/components/catalog/catalog-address";
import { CatalogScreen } from "@/components/catalog/catalog-screen";
import { catalogViewCookie, readCatalogView } from "@/components/catalog/catalog-view";
import type { ProductListFilter } from "@/components/catalog/product-list-path";
import { productListQuerySchema } from "@/lib/catalog/contract";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { listCollections } from "@/lib/catalog/server/list-collections";
import { listProducts } from "@/lib/catalog/server/list-products";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog");
  return { title: t("title") };
}

type CatalogPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function CatalogPage({ searchParams }: CatalogPageProps) {
  const staff = await getSignedInStaff();
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0] ?? ""]);
  const { filter } = readCatalogAddress(new URLSearchParams(Object.fromEntries(given)));
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.catalog.catalogs(), queryFn: () => listCatalogs(staff) }),
    // Their button stands among the filters from the first paint on.
    client.prefetchQuery({
      queryKey: queryKeys.catalog.collections(filter.catalogId),
      queryFn: () => listCollections(staff, filter.catalogId),
    }),
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.catalog.productList(filter),
      queryFn: () => listProducts(staff, productListQuerySchema.parse(askedOf(filter))),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <CatalogScreen
        canImport={isAllowed(staff.role, "catalog.import")}
        keptView={readCatalogView((await cookies()).get(catalogViewCookie)?.value) ?? "list"}
      />
    </HydrationBoundary>
  );
}

/** As it stands in the address of the API. */
function askedOf({ catalogId, removed, ...filter }: ProductListFilter) {
  return { ...filter, ...(catalogId !== null && { catalogId }), ...(removed && { removed: "true" }) };
}
