-- What schema.prisma cannot say. A migration that needs more of it gets the statement by hand, and this
-- file the same one: schema-drift.db.test.ts compares what both amount to.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "Product_searchText_trigrams" ON "Product" USING gin ("searchText" gin_trgm_ops);

-- What is due or waits for a person: small however long the history grows.
CREATE INDEX "Message_due" ON "Message" ("channelId", "lane", "sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX "Message_outbox" ON "Message" ("conversationId", "occurredAt", "id") WHERE "state" IN ('queued', 'sending');
CREATE INDEX "WebhookDelivery_unprocessed" ON "WebhookDelivery" ("receivedAt") WHERE "processedAt" IS NULL;
CREATE INDEX "WebhookDelivery_trouble" ON "WebhookDelivery" ("receivedAt" DESC, "id") WHERE "problem" IS NOT NULL;
CREATE INDEX "Media_waiting" ON "Media" ("fetchAfter") WHERE "state" = 'waiting';
CREATE INDEX "Message_unsettled" ON "Message" ("unknownSince") WHERE "state" = 'unknown' AND "settledAt" IS NULL;

-- A shop's first order is not number 1.
ALTER SEQUENCE "Order_number_seq" START WITH 1001 RESTART WITH 1001;

-- A player asks for parts of a file: uncompressed, a part is read without the rest. Pictures and film do not
-- compress anyway.
ALTER TABLE "Media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
