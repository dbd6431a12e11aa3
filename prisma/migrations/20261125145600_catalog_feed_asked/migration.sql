-- AlterTable
ALTER TABLE "CatalogFeed" ADD COLUMN     "askedById" UUID;
