import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ChannelsScreen } from "@/components/channels/channels-screen";
import { listChannels } from "@/lib/channels/server/list-channels";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.channels.list(), queryFn: () => listChannels(staff) }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ChannelsScreen canConnect={isAllowed(staff.role, "channels.connect")} />
    </HydrationBoundary>
  );
}
