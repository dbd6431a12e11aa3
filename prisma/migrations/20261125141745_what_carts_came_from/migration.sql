-- AlterTable
ALTER TABLE "Cart" ADD COLUMN     "isOriginProbable" BOOLEAN NOT NULL DEFAULT false;

-- Where a cart without a context came from, and carts whose message's wamid is not known yet.
CREATE INDEX "Message_of_products" ON "Message" ("conversationId", "occurredAt" DESC) WHERE "productMessageId" IS NOT NULL;
CREATE INDEX "Cart_without_origin" ON "Cart" ("createdAt") WHERE "originMessageId" IS NULL AND "contextWamid" IS NOT NULL;

-- What carts of before came from: by their context where its message is known by now, else probably.
UPDATE "Cart" AS cart SET "originMessageId" = message."id"
FROM "Message" AS message
WHERE cart."originMessageId" IS NULL AND message."channelId" = cart."channelId"
  AND message."wamid" = cart."contextWamid" AND message."direction" = 'outbound';

UPDATE "Cart" AS cart SET "originMessageId" = found."id", "isOriginProbable" = true
FROM (
  SELECT bare."id" AS "cartId", message."id"
  FROM "Cart" AS bare
  CROSS JOIN LATERAL (
    SELECT to_jsonb(array_agg("retailerId")) AS "skus" FROM "CartLine" WHERE "cartId" = bare."id"
  ) AS lines
  CROSS JOIN LATERAL (
    SELECT own."id" FROM "Message" AS own
    JOIN "ProductMessage" AS product ON product."id" = own."productMessageId"
    WHERE own."conversationId" = bare."conversationId"
      AND own."occurredAt" < bare."occurredAt" + interval '1 second'
      AND own."occurredAt" >= bare."occurredAt" - interval '7 days'
      AND own."state" NOT IN ('queued', 'failed', 'taken_back')
      AND CASE WHEN product."kind" = 'catalog'
        THEN NOT EXISTS (
          SELECT FROM "CartLine" AS line WHERE line."cartId" = bare."id" AND NOT EXISTS (
            SELECT FROM "Product" WHERE "catalogId" = product."catalogId" AND "retailerId" = line."retailerId"))
        ELSE jsonb_path_query_array(product."sections", '$[*].retailerIds[*]') @> lines."skus" END
    ORDER BY own."occurredAt" DESC, own."id" DESC LIMIT 1
  ) AS message
  WHERE bare."originMessageId" IS NULL AND bare."contextWamid" IS NULL AND lines."skus" IS NOT NULL
) AS found
WHERE cart."id" = found."cartId";

UPDATE "Order" SET "originMessageId" = cart."originMessageId"
FROM "Cart" AS cart
WHERE cart."orderId" = "Order"."id" AND "Order"."originMessageId" IS NULL AND cart."originMessageId" IS NOT NULL;
