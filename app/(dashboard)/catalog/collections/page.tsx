import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { CollectionsScreen } from "@/components/catalog/collections-screen";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { listCollections } from "@/lib/catalog/server/list-collections";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog.collections");
  return { title: t("title") };
}

export default async function CollectionsPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.catalog.catalogs(), queryFn: () => listCatalogs(staff) }),
    client.prefetchQuery({
      queryKey: queryKeys.catalog.collections(null),
      queryFn: () => listCollections(staff, null),
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <CollectionsScreen canChange={isAllowed(staff.role, "collections.change")} />
    </HydrationBoundary>
  );
}
