import type { LiveTopic } from "@/lib/shared/live-topic";

/**
 * The keys of everything that is fetched. Each begins with a live topic, so that one event about
 * the topic makes all of it stale; a key with a filter begins with the same key without it.
 */
export const queryKeys = {
  orders: {
    all: () => ["orders"] as const,
    lists: () => ["orders", "list"] as const,
    list: (filter: object) => ["orders", "list", filter] as const,
    detail: (orderId: string) => ["orders", "detail", orderId] as const,
    counts: () => ["orders", "counts"] as const,
    /** Where a product was sent and how often it was ordered. */
    ofProduct: (productId: string) => ["orders", "ofProduct", productId] as const,
  },
  conversations: {
    all: () => ["conversations"] as const,
    lists: () => ["conversations", "list"] as const,
    list: (filter: object) => ["conversations", "list", filter] as const,
    thread: (conversationId: string) => ["conversations", "thread", conversationId] as const,
    /** Sends whose end nobody knows. */
    unsettled: () => ["conversations", "unsettled"] as const,
    /** Whom the composer can choose. */
    recipients: (filter: object) => ["conversations", "recipients", filter] as const,
  },
  productMessages: {
    all: () => ["productMessages"] as const,
    lists: () => ["productMessages", "list"] as const,
    list: (filter: object) => ["productMessages", "list", filter] as const,
    detail: (productMessageId: string) => ["productMessages", "detail", productMessageId] as const,
    /** One's own, that are neither sent nor discarded. */
    drafts: () => ["productMessages", "drafts"] as const,
    draftCount: () => ["productMessages", "drafts", "count"] as const,
    saved: () => ["productMessages", "saved"] as const,
    brought: (productMessageId: string) => ["productMessages", "brought", productMessageId] as const,
    senders: () => ["productMessages", "senders"] as const,
  },
  templates: {
    all: () => ["templates"] as const,
    list: (channelId: string | null) => ["templates", "list", channelId] as const,
  },
  catalog: {
    all: () => ["catalog"] as const,
    catalogs: () => ["catalog", "catalogs"] as const,
    products: () => ["catalog", "products"] as const,
    productList: (filter: object) => ["catalog", "products", filter] as const,
    productCount: (filter: object) => ["catalog", "productCount", filter] as const,
    facet: (input: object) => ["catalog", "facet", input] as const,
    priceRanges: (filter: object) => ["catalog", "priceRanges", filter] as const,
    collections: (catalogId: string | null) => ["catalog", "collections", catalogId] as const,
    collectionProducts: (collectionId: string) => ["catalog", "collectionProducts", collectionId] as const,
    rulePreview: (input: object) => ["catalog", "rulePreview", input] as const,
    product: (productId: string) => ["catalog", "product", productId] as const,
    imports: (filter: object) => ["catalog", "imports", filter] as const,
    import: (importId: string) => ["catalog", "import", importId] as const,
    importProducts: (filter: object) => ["catalog", "importProducts", filter] as const,
    importBadLines: (importId: string) => ["catalog", "importBadLines", importId] as const,
    feeds: () => ["catalog", "feeds"] as const,
  },
  channels: {
    all: () => ["channels"] as const,
    list: () => ["channels", "list"] as const,
    accountEvents: () => ["channels", "accountEvents"] as const,
  },
  deliveries: {
    all: () => ["deliveries"] as const,
    lists: () => ["deliveries", "list"] as const,
    list: (filter: object) => ["deliveries", "list", filter] as const,
    detail: (deliveryId: string) => ["deliveries", "detail", deliveryId] as const,
    figures: () => ["deliveries", "figures"] as const,
    forward: () => ["deliveries", "forward"] as const,
    retention: () => ["deliveries", "retention"] as const,
  },
} satisfies Record<LiveTopic, Record<string, (...given: never[]) => readonly [LiveTopic, ...unknown[]]>>;
