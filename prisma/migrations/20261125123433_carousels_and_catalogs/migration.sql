-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ProductMessageKind" ADD VALUE 'carousel';
ALTER TYPE "ProductMessageKind" ADD VALUE 'catalog';

-- A pasted list is looked up by SKU and by name, whatever the case.
CREATE INDEX "Product_retailerId_lowered" ON "Product" ("catalogId", lower("retailerId"));
CREATE INDEX "Product_name_lowered" ON "Product" ("catalogId", lower("name"));
