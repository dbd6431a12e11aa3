import { HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { CollectionsScreen } from "@/components/catalog/collections-screen";
import { collectionParamsSchema } from "@/lib/catalog/collection-contract";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { listCollectionProducts } from "@/lib/catalog/server/list-collection-products";
import { listCollections } from "@/lib/catalog/server/list-collections";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import type { StaffDto } from "@/lib/staff/contract";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog.collections");
  return { title: t("title") };
}

type CollectionsPageProps = { searchParams: Promise<Record<string, string | string[]>> };

export default async function CollectionsPage({ searchParams }: CollectionsPageProps) {
  const staff = await getSignedInStaff();
  const opened = collectionParamsSchema.safeParse({ collectionId: (await searchParams).collection });
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.catalog.catalogs(), queryFn: () => listCatalogs(staff) }),
    client.prefetchQuery({
      queryKey: queryKeys.catalog.collections(null),
      queryFn: () => listCollections(staff, null),
    }),
    ...(opened.success ? [prefetchOpened(client, staff, opened.data.collectionId)] : []),
  ]);
  return (
    <HydrationBoundary state={state}>
      <CollectionsScreen canChange={isAllowed(staff.role, "collections.change")} />
    </HydrationBoundary>
  );
}

/** Only where it fits on a page: of a longer one the browser asks for all. */
async function prefetchOpened(client: QueryClient, staff: StaffDto, collectionId: string): Promise<void> {
  const { items, nextCursor } = await listCollectionProducts(staff, { collectionId, limit: 100 });
  if (nextCursor === null) client.setQueryData(queryKeys.catalog.collectionProducts(collectionId), items);
}
