import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ConversationsScreen } from "@/components/conversations/conversations-screen";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { conversationListQuerySchema } from "@/lib/conversations/contract";
import { listConversations } from "@/lib/conversations/server/list-conversations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations");
  return { title: t("title") };
}

export default async function ConversationsPage() {
  const staff = await getSignedInStaff();
  const state = await prefetched((client) => [
    client.prefetchInfiniteQuery({
      queryKey: queryKeys.conversations.list({ q: "" }),
      queryFn: () => listConversations(staff, conversationListQuerySchema.parse({})),
      initialPageParam: null as string | null,
    }),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ConversationsScreen staffId={staff.id} />
    </HydrationBoundary>
  );
}
