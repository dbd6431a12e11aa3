-- What schema.prisma cannot say. A migration that needs more of it gets the statement by hand, and this
-- file the same one: schema-drift.db.test.ts compares what both amount to.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "Product_searchText_trigrams" ON "Product" USING gin ("searchText" gin_trgm_ops);

-- A pasted list is looked up by SKU and by name, whatever the case.
CREATE INDEX "Product_retailerId_lowered" ON "Product" ("catalogId", lower("retailerId"));
CREATE INDEX "Product_name_lowered" ON "Product" ("catalogId", lower("name"));

-- What is due or waits for a person: small however long the history grows.
CREATE INDEX "Message_due" ON "Message" ("channelId", "lane", "sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX "Message_outbox" ON "Message" ("conversationId", "occurredAt", "id") WHERE "state" IN ('queued', 'sending');
CREATE INDEX "WebhookDelivery_unprocessed" ON "WebhookDelivery" ("receivedAt") WHERE "processedAt" IS NULL;
CREATE INDEX "WebhookDelivery_trouble" ON "WebhookDelivery" ("receivedAt" DESC, "id") WHERE "problem" IS NOT NULL;
CREATE INDEX "WebhookDelivery_account" ON "WebhookDelivery" ("receivedAt" DESC, "id") WHERE "door" = 'account';
CREATE INDEX "Media_waiting" ON "Media" ("fetchAfter") WHERE "state" = 'waiting';
CREATE INDEX "Message_unsettled" ON "Message" ("unknownSince") WHERE "state" = 'unknown' AND "settledAt" IS NULL;

-- A shop's first order is not number 1.
ALTER SEQUENCE "Order_number_seq" START WITH 1001 RESTART WITH 1001;

-- A player asks for parts of a file: uncompressed, a part is read without the rest. Pictures and film do not
-- compress anyway.
ALTER TABLE "Media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

-- What a search with typing errors looks in.
CREATE INDEX "ProductWord_keys" ON "ProductWord" USING gin ("keys");
CREATE INDEX "ProductWord_trigrams" ON "ProductWord" USING gin ("word" gin_trgm_ops);

-- The orders in which products are listed, each with its tie-breaker: lib/catalog/server/product-tier-store.ts.
CREATE INDEX "Product_by_name" ON "Product" ((left("searchText", 40)) COLLATE "C", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Product_of_catalog_by_name" ON "Product" ("catalogId", (left("searchText", 40)) COLLATE "C", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Product_by_sku" ON "Product" ((translate(lower("retailerId"), ' -_./:#', '')) COLLATE "C", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Product_by_price" ON "Product" ((coalesce("salePrice", "price", 0)), "id") WHERE "removedAt" IS NULL;

-- What lists are narrowed by. A path of categories may be longer than a key of an index can be.
CREATE INDEX "Product_brand" ON "Product" ("brand", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Product_category" ON "Product" ((left("category", 200)) COLLATE "C", "id") WHERE "removedAt" IS NULL;
CREATE INDEX "Product_labels" ON "Product" USING gin ("labels");
CREATE INDEX "Product_hidden" ON "Product" ((left("searchText", 40)) COLLATE "C", "id") WHERE "removedAt" IS NULL AND "isHidden";
CREATE INDEX "Product_without_photo" ON "Product" ((left("searchText", 40)) COLLATE "C", "id") WHERE "removedAt" IS NULL AND "photoUrl" IS NULL;
CREATE INDEX "Product_removed" ON "Product" ((left("searchText", 40)) COLLATE "C", "id") WHERE "removedAt" IS NOT NULL;

-- The planner chooses between walking along the names and the trigrams by how many texts hold a word.
ALTER TABLE "Product" ALTER COLUMN "searchText" SET STATISTICS 500;

-- Where a cart without a context came from, and carts whose message's wamid is not known yet.
CREATE INDEX "Message_of_products" ON "Message" ("conversationId", "occurredAt" DESC) WHERE "productMessageId" IS NOT NULL;
CREATE INDEX "Cart_without_origin" ON "Cart" ("createdAt") WHERE "originMessageId" IS NULL AND "contextWamid" IS NOT NULL;

-- One reading of a feed at a time, and what is under way or waits for a decision.
CREATE UNIQUE INDEX "CatalogImport_of_feed_staging" ON "CatalogImport" ("feedId") WHERE "state" = 'staging';
CREATE INDEX "CatalogImport_open" ON "CatalogImport" ("state", "startedAt") WHERE "state" IN ('staging', 'ready');

-- What the page of sent messages searches.
CREATE INDEX "ProductMessage_searchText_trigrams" ON "ProductMessage" USING gin ("searchText" gin_trgm_ops);
