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
import { findDraftOfSent } from "@/lib/product-messages/server/find-draft-of-sent";
import { findDraftToOpen } from "@/lib/product-messages/server/find-draft-to-open";
import { findRecipient } from "@/lib/product-messages/server/find-recipient";
import { getDraftCount } from "@/lib/product-messages/server/get-draft-count";
import { usableChannel } from "@/lib/product-messages/usable-channel";
import type { StaffDto } from "@/lib/staff/contract";
import { findShop } from "@/lib/staff/server/find-shop";

const idSchema = z.uuid().nullable().default(null).catch(null);
const querySchema = z.object({
  conversation: idSchema,
  draft: idSchema,
  /** A sent message whose content it begins with, and whether for the same customers. */
  from: idSchema,
  again: z.stringbool().default(false).catch(false),
  /** To begin with, or to add to what is being composed. */
  product: idSchema,
});

type NewProductMessagePageProps = { searchParams: Promise<Record<string, string | string[]>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("productMessages");
  return { title: t("new") };
}

export default async function NewProductMessagePage({ searchParams }: NewProductMessagePageProps) {
  const staff = await getSignedInStaff();
  const wanted = querySchema.parse(await searchParams);
  const [shop, channels, recipient, added] = await Promise.all([
    findShop(),
    listChannels(staff),
    wanted.conversation === null ? null : findRecipient(staff, wanted.conversation),
    wanted.product === null ? null : findProduct(staff, wanted.product),
  ]);
  const customerTexts = await getTranslations({
    locale: shop?.customerLanguage ?? "en",
    namespace: "productMessages.defaults",
  });
  const defaults = {
    header: shop?.name.slice(0, headerMaxLength) ?? "",
    body: customerTexts("body"),
    nameFallback: customerTexts("nameFallback"),
  };
  const again =
    wanted.from === null
      ? null
      : await findDraftOfSent(staff, { sentId: wanted.from, isSameRecipients: wanted.again });
  const opened = again ?? (await findDraftToOpen(staff, { draftId: wanted.draft, recipient, defaults }));
  const channel = usableChannel(channels, opened.draft.channelId);
  const state = await prefetched((client) => [
    client.prefetchQuery({ queryKey: queryKeys.channels.list(), queryFn: () => channels }),
    client.prefetchQuery({
      queryKey: queryKeys.productMessages.draftCount(),
      queryFn: () => getDraftCount(staff),
    }),
    ...(channel ? [prefetchRecipients(client, staff, channel.id)] : []),
    ...(channel?.catalogId ? [prefetchProducts(client, staff, channel.catalogId)] : []),
  ]);
  return (
    <HydrationBoundary state={state}>
      <ComposerScreen
        staffId={staff.id}
        shopName={shop?.name ?? ""}
        defaults={defaults}
        added={added}
        opened={opened}
        isAskedFor={wanted.draft !== null || again !== null}
        recipient={wanted.draft === null && again === null ? recipient : null}
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
