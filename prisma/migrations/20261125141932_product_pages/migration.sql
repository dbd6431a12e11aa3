-- CreateIndex
CREATE INDEX "Product_catalogId_itemGroupId_idx" ON "Product"("catalogId", "itemGroupId");

-- CreateIndex
CREATE INDEX "ProductMessage_sections_idx" ON "ProductMessage" USING GIN ("sections" jsonb_path_ops);
