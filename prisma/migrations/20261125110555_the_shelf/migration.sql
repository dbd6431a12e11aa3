-- CreateEnum
CREATE TYPE "CollectionKind" AS ENUM ('hand', 'rule');

-- DropIndex
DROP INDEX "Product_catalogId_name_id_idx";

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "labels" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "morePhotoUrls" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ProductPhoto" (
    "productId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "hash" TEXT,
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProductPhoto_pkey" PRIMARY KEY ("productId","url")
);

-- CreateTable
CREATE TABLE "ProductWord" (
    "word" TEXT NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "ProductWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "catalogId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CollectionKind" NOT NULL,
    "rule" JSONB,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionProduct" (
    "collectionId" UUID NOT NULL,
    "productId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CollectionProduct_pkey" PRIMARY KEY ("collectionId","productId")
);

-- CreateIndex
CREATE INDEX "Collection_catalogId_idx" ON "Collection"("catalogId");

-- CreateIndex
CREATE INDEX "CollectionProduct_collectionId_position_idx" ON "CollectionProduct"("collectionId", "position");

-- CreateIndex
CREATE INDEX "CollectionProduct_productId_idx" ON "CollectionProduct"("productId");

-- CreateIndex
CREATE INDEX "OrderLine_productId_idx" ON "OrderLine"("productId");

-- AddForeignKey
ALTER TABLE "ProductPhoto" ADD CONSTRAINT "ProductPhoto_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "Catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Collection" ADD CONSTRAINT "Collection_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionProduct" ADD CONSTRAINT "CollectionProduct_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionProduct" ADD CONSTRAINT "CollectionProduct_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;


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

-- The words of what is there already: from now on each import brings its own.
INSERT INTO "ProductWord" ("word", "keys")
SELECT "word", ARRAY(
  SELECT "word" UNION SELECT overlay("word" placing '' from "at" for 1) FROM generate_series(1, length("word")) "at")
FROM (
  SELECT DISTINCT regexp_split_to_table("searchText", '[^[:alpha:]]+') AS "word" FROM "Product" WHERE "removedAt" IS NULL
) "found"
WHERE length("word") BETWEEN 3 AND 30;
