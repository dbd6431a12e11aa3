import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ImportsScreen } from "@/components/catalog/imports-screen";
import { importListQuerySchema } from "@/lib/catalog/import-contract";
import { listCatalogs } from "@/lib/catalog/server/list-catalogs";
import { listFeeds } from "@/lib/catalog/server/list-feeds";
import { listImports } from "@/lib/catalog/server/list-imports";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("catalog.runs");
  return { title: t("title") };
}

export default async function ImportsPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.catalog.catalogs(), queryFn: () => listCatalogs(staff) }),
    client.prefetchQuery({ queryKey: queryKeys.catalog.feeds(), queryFn: () => listFeeds(staff) }),
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.catalog.imports({ state: "any" }),
      queryFn: () => listImports(staff, importListQuerySchema.parse({})),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ImportsScreen canImport={isAllowed(staff.role, "catalog.import")} />
    </HydrationBoundary>
  );
}
