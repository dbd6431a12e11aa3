-- AlterTable
ALTER TABLE "ProductMessage" ADD COLUMN     "draftId" UUID,
ADD COLUMN     "nameFallback" TEXT;

-- CreateTable
CREATE TABLE "ComposerDraft" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "writerId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ComposerDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedMessage" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ComposerDraft_staffId_updatedAt_idx" ON "ComposerDraft"("staffId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "ProductMessage_draftId_idx" ON "ProductMessage"("draftId");

-- AddForeignKey
ALTER TABLE "ComposerDraft" ADD CONSTRAINT "ComposerDraft_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedMessage" ADD CONSTRAINT "SavedMessage_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
