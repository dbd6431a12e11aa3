-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "filesSweptAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Catalog" ADD COLUMN     "graphTokenSealed" TEXT,
ADD COLUMN     "graphTokenSetAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CatalogImport" ADD COLUMN     "delay" TEXT,
ADD COLUMN     "delays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "nextPage" TEXT,
ADD COLUMN     "resumeAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CatalogFeed" ADD COLUMN     "source" "CatalogImportSource" NOT NULL DEFAULT 'address';
