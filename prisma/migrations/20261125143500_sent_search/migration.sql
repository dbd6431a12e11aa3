-- AlterTable
ALTER TABLE "ProductMessage" ADD COLUMN     "searchText" TEXT NOT NULL DEFAULT '';

-- What the page of sent messages searches.
CREATE INDEX "ProductMessage_searchText_trigrams" ON "ProductMessage" USING gin ("searchText" gin_trgm_ops);

-- Folded as lib/catalog/fold-text.ts does it.
UPDATE "ProductMessage" AS sent SET "searchText" = trim(regexp_replace(lower(regexp_replace(normalize(
  concat_ws(' ', sent."header", sent."body", sent."footer",
    (SELECT string_agg(sku #>> '{}', ' ') FROM jsonb_path_query(sent."sections", '$[*].retailerIds[*]') AS sku),
    (SELECT string_agg(DISTINCT name #>> '{}', ' ') FROM "Message" AS message,
      jsonb_path_query(message."content", '$.sections[*].products[*].name ? (@ != null)') AS name
      WHERE message."productMessageId" = sent."id")),
  NFKD), '[\u0300-\u036f]', '', 'g')), '\s+', ' ', 'g'));
