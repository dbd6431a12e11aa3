-- CreateTable
CREATE TABLE "NumberChange" (
    "formerWaId" TEXT NOT NULL,
    "waId" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NumberChange_pkey" PRIMARY KEY ("formerWaId","changedAt")
);
