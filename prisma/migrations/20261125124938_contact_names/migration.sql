-- CreateTable
CREATE TABLE "ContactName" (
    "id" UUID NOT NULL,
    "waId" TEXT,
    "userId" TEXT,
    "name" TEXT NOT NULL,

    CONSTRAINT "ContactName_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ContactName_waId_key" ON "ContactName"("waId");

-- CreateIndex
CREATE UNIQUE INDEX "ContactName_userId_key" ON "ContactName"("userId");
