import { HydrationBoundary, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ComposerScreen } from "@/components/product-messages/composer-screen";
import { productListQuerySchema } from "@/lib/catalog/contract";
import { findProduct } from "@/lib/catalog/server/find-product";
import { listProducts } from "@/lib/catalog/server/list-products";
import { listChannels } from "@/lib/channels/server/list-channels";
import { prefetched } from "@/lib/client/prefetched";
import { queryKeys } from "@/lib/client/query-keys";
import { conversationListQuerySchema } from "@/lib/conversations/contract";
import { listConversations } from "@/lib/conversations/server/list-conversations";
import { headerMaxLength } from "@/lib/dialog360/limits";
import { findRecipient } from "@/lib/product-messages/server/find-recipient";
import { usableChannel } from "@/lib/product-messages/usable-channel";
import type { StaffDto } from "@/lib/staff/contract";
import { findShop } from "@/lib/staff/server/find-shop";

const querySchema = z.object({
  conversation: z.uuid().optional().catch(undefined),
  /** To begin with, or to add to what is being composed. */
  product: z.uuid().optional().catch(undefined),
});

type NewProductMessagePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productMessages");
  return { title: t("new") };
}

export default async function NewProductMessagePage({ searchParams }: NewProductMessagePageProps) {
  const staff = await getSignedInStaff();
  const { conversation, product } = querySchema.parse(await searchParams);
  const [shop, channels, preselected, added] = await Promise.all([
    findShop(),
    listChannels(staff),
    conversation === undefined ? null : findRecipient(staff, conversation),
    product === undefined ? null : findProduct(staff, product),
  ]);
  const channel = usableChannel(channels, preselected?.channelId ?? null);
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.channels.list(), queryFn: () => channels }),
    ...(channel ? [prefetchRecipients(client, staff, channel.id)] : []),
    ...(channel?.catalogId ? [prefetchProducts(client, staff, channel.catalogId)] : []),
  ]);
  const customerTexts = await getTranslations({
    locale: shop?.customerLanguage ?? "en",
    namespace: "productMessages.defaults",
  });
  const defaults = { header: shop?.name.slice(0, headerMaxLength) ?? "", body: customerTexts("body") };
  return (
    <HydrationBoundary state={state}>
      <ComposerScreen
        staffId={staff.id}
        shopName={shop?.name ?? ""}
        defaults={defaults}
        preselected={preselected}
        added={added}
      />
    </HydrationBoundary>
  );
}

function prefetchRecipients(client: QueryClient, staff: StaffDto, channelId: string) {
  return client.prefetchInfiniteQuery({
    queryKey: queryKeys.conversations.recipients({ q: "", channelId }),
    queryFn: () => listConversations(staff, conversationListQuerySchema.parse({ window: "open", channelId })),
    initialPageParam: null as string | null,
  });
}

function prefetchProducts(client: QueryClient, staff: StaffDto, catalogId: string) {
  return client.prefetchInfiniteQuery({
    queryKey: queryKeys.catalog.productList({ q: "", availability: "any", catalogId }),
    queryFn: () => listProducts(staff, productListQuerySchema.parse({ catalogId })),
    initialPageParam: null as string | null,
  });
}
