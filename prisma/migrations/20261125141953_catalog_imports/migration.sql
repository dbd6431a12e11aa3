-- CreateEnum
CREATE TYPE "CatalogImportSource" AS ENUM ('file', 'address', 'graph');

-- CreateEnum
CREATE TYPE "CatalogImportState" AS ENUM ('staging', 'ready', 'applied', 'nothing_new', 'discarded', 'failed');

-- CreateEnum
CREATE TYPE "StagedEffect" AS ENUM ('added', 'changed', 'unchanged', 'removed');

-- CreateTable
CREATE TABLE "CatalogImport" (
    "id" UUID NOT NULL,
    "catalogId" UUID NOT NULL,
    "feedId" UUID,
    "source" "CatalogImportSource" NOT NULL,
    "sourceName" TEXT NOT NULL,
    "state" "CatalogImportState" NOT NULL DEFAULT 'staging',
    "reason" JSONB,
    "format" TEXT,
    "currency" TEXT NOT NULL,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "bytesRead" INTEGER NOT NULL DEFAULT 0,
    "bytesTotal" INTEGER,
    "total" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "badLines" INTEGER NOT NULL DEFAULT 0,
    "madeUpIds" INTEGER NOT NULL DEFAULT 0,
    "isCutOff" BOOLEAN NOT NULL DEFAULT false,
    "etag" TEXT,
    "lastModified" TEXT,
    "startedById" UUID,
    "endedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "aliveAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readyAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StagedProduct" (
    "importId" UUID NOT NULL,
    "retailerId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "effect" "StagedEffect" NOT NULL,
    "productId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "brand" TEXT,
    "category" TEXT,
    "variant" TEXT,
    "itemGroupId" TEXT,
    "price" DECIMAL(24,6),
    "salePrice" DECIMAL(24,6),
    "currency" TEXT,
    "availability" "ProductAvailability" NOT NULL,
    "isHidden" BOOLEAN NOT NULL,
    "link" TEXT,
    "photoUrl" TEXT,
    "morePhotoUrls" TEXT[],
    "labels" TEXT[],
    "searchText" TEXT NOT NULL,

    CONSTRAINT "StagedProduct_pkey" PRIMARY KEY ("importId","retailerId")
);

-- CreateTable
CREATE TABLE "ImportBadLine" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "record" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "retailerId" TEXT,
    "column" TEXT,
    "problem" TEXT NOT NULL,
    "value" TEXT,

    CONSTRAINT "ImportBadLine_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "CatalogFeed" (
    "id" UUID NOT NULL,
    "catalogId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "everyHours" INTEGER NOT NULL,
    "isPaused" BOOLEAN NOT NULL DEFAULT false,
    "nextRunAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CatalogImport_startedAt_id_idx" ON "CatalogImport"("startedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "CatalogImport_feedId_startedAt_idx" ON "CatalogImport"("feedId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "StagedProduct_importId_effect_position_idx" ON "StagedProduct"("importId", "effect", "position");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogFeed_catalogId_key" ON "CatalogFeed"("catalogId");

-- CreateIndex
CREATE INDEX "CatalogFeed_nextRunAt_idx" ON "CatalogFeed"("nextRunAt");

-- AddForeignKey
ALTER TABLE "CatalogImport" ADD CONSTRAINT "CatalogImport_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "Catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogImport" ADD CONSTRAINT "CatalogImport_feedId_fkey" FOREIGN KEY ("feedId") REFERENCES "CatalogFeed"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogImport" ADD CONSTRAINT "CatalogImport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogImport" ADD CONSTRAINT "CatalogImport_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StagedProduct" ADD CONSTRAINT "StagedProduct_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBadLine" ADD CONSTRAINT "ImportBadLine_importId_fkey" FOREIGN KEY ("importId") REFERENCES "CatalogImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogFeed" ADD CONSTRAINT "CatalogFeed_catalogId_fkey" FOREIGN KEY ("catalogId") REFERENCES "Catalog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogFeed" ADD CONSTRAINT "CatalogFeed_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One reading of a feed at a time, and what is under way or waits for a decision.
CREATE UNIQUE INDEX "CatalogImport_of_feed_staging" ON "CatalogImport" ("feedId") WHERE "state" = 'staging';
CREATE INDEX "CatalogImport_open" ON "CatalogImport" ("state", "startedAt") WHERE "state" IN ('staging', 'ready');
