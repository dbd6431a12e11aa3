-- CreateEnum
CREATE TYPE "MessageSettlement" AS ENUM ('arrived', 'not_arrived', 'sent_again');

-- CreateEnum
CREATE TYPE "MessageLane" AS ENUM ('desk', 'bulk');

-- CreateEnum
CREATE TYPE "MediaState" AS ENUM ('waiting', 'stored', 'expired', 'refused');

-- CreateEnum
CREATE TYPE "DeliveryDoor" AS ENUM ('number', 'account');

-- CreateEnum
CREATE TYPE "ForwardState" AS ENUM ('waiting', 'forwarded', 'given_up');

-- AlterEnum
ALTER TYPE "ChannelHosting" ADD VALUE 'sandbox';

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "deliveryRetentionDays" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "Channel" ADD COLUMN     "accountKeepsHeader" BOOLEAN,
ADD COLUMN     "accountRegisteredAt" TIMESTAMPTZ(3),
ADD COLUMN     "accountTokenHash" TEXT,
ADD COLUMN     "accountTokenSealed" TEXT,
ADD COLUMN     "foreignCatalogId" TEXT,
ADD COLUMN     "formerSecretHash" TEXT,
ADD COLUMN     "formerSecretUntil" TIMESTAMPTZ(3),
ADD COLUMN     "health" TEXT,
ADD COLUMN     "healthCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "healthProblems" JSONB,
ADD COLUMN     "isCartEnabled" BOOLEAN,
ADD COLUMN     "isCatalogVisible" BOOLEAN,
ADD COLUMN     "isSharedWithApp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "provenAt" TIMESTAMPTZ(3),
ADD COLUMN     "qualityRating" TEXT;

-- AlterTable
ALTER TABLE "Customer" ADD COLUMN     "marketingChangedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Conversation" ADD COLUMN     "pairBusyUntil" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "editedAt" TIMESTAMPTZ(3),
ADD COLUMN     "groupId" TEXT,
ADD COLUMN     "isFromApp" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lane" "MessageLane" NOT NULL DEFAULT 'desk',
ADD COLUMN     "mediaId" UUID,
ADD COLUMN     "origin" JSONB,
ADD COLUMN     "revokedAt" TIMESTAMPTZ(3),
ADD COLUMN     "settledAs" "MessageSettlement",
ADD COLUMN     "settledAt" TIMESTAMPTZ(3),
ADD COLUMN     "settledById" UUID,
ADD COLUMN     "unknownSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "WebhookDelivery" ADD COLUMN     "answerMs" INTEGER,
ADD COLUMN     "door" "DeliveryDoor" NOT NULL DEFAULT 'number',
ADD COLUMN     "replayedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ChannelPace" (
    "channelId" UUID NOT NULL,
    "busyUntil" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "learnedRate" INTEGER,
    "learnedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "ChannelPace_pkey" PRIMARY KEY ("channelId")
);

-- CreateTable
CREATE TABLE "AccountEvent" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "wabaId" TEXT,
    "field" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" UUID NOT NULL,
    "channelId" UUID NOT NULL,
    "vendorId" TEXT,
    "isOurs" BOOLEAN NOT NULL DEFAULT false,
    "declaredType" TEXT,
    "declaredHash" TEXT,
    "fileName" TEXT,
    "state" "MediaState" NOT NULL DEFAULT 'waiting',
    "problem" TEXT,
    "mediaType" TEXT,
    "byteSize" INTEGER,
    "bytes" BYTEA,
    "blobUrl" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fetchAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forward" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "url" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "isEnabled" BOOLEAN NOT NULL DEFAULT true,
    "lastOkAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Forward_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ForwardedDelivery" (
    "deliveryId" UUID NOT NULL,
    "state" "ForwardState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimedAt" TIMESTAMPTZ(3),
    "lastStatus" INTEGER,
    "problem" TEXT,
    "forwardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ForwardedDelivery_pkey" PRIMARY KEY ("deliveryId")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountEvent_eventKey_key" ON "AccountEvent"("eventKey");

-- CreateIndex
CREATE INDEX "AccountEvent_occurredAt_id_idx" ON "AccountEvent"("occurredAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "Media_channelId_vendorId_key" ON "Media"("channelId", "vendorId");

-- CreateIndex
CREATE INDEX "ForwardedDelivery_state_sendAfter_idx" ON "ForwardedDelivery"("state", "sendAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Channel_accountTokenHash_key" ON "Channel"("accountTokenHash");

-- CreateIndex
CREATE INDEX "Message_channelId_contextWamid_idx" ON "Message"("channelId", "contextWamid");

-- CreateIndex
CREATE INDEX "Message_mediaId_idx" ON "Message"("mediaId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_state_receivedAt_idx" ON "WebhookDelivery"("state", "receivedAt");

-- AddForeignKey
ALTER TABLE "ChannelPace" ADD CONSTRAINT "ChannelPace_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountEvent" ADD CONSTRAINT "AccountEvent_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForwardedDelivery" ADD CONSTRAINT "ForwardedDelivery_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due or waits for a person: small however long the history grows.
DROP INDEX "Message_outbox";
CREATE INDEX "Message_due" ON "Message" ("channelId", "lane", "sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX "Message_outbox" ON "Message" ("conversationId", "occurredAt", "id") WHERE "state" IN ('queued', 'sending');
CREATE INDEX "WebhookDelivery_trouble" ON "WebhookDelivery" ("receivedAt" DESC, "id") WHERE "problem" IS NOT NULL;
CREATE INDEX "Media_waiting" ON "Media" ("fetchAfter") WHERE "state" = 'waiting';
CREATE INDEX "Message_unsettled" ON "Message" ("unknownSince") WHERE "state" = 'unknown' AND "settledAt" IS NULL;

-- A window begins with its first attempt, where the column's former name said the last.
-- Attempts live for minutes, so they are dropped with it.
DELETE FROM "SignInAttempt";
ALTER TABLE "SignInAttempt" DROP COLUMN "lastRequest", ADD COLUMN "windowStartedAtMs" BIGINT NOT NULL;
