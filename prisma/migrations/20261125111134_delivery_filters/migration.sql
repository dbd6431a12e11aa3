-- CreateIndex
CREATE INDEX "WebhookDelivery_channelId_receivedAt_idx" ON "WebhookDelivery"("channelId", "receivedAt");

-- The account's events are few among a number's traffic.
CREATE INDEX "WebhookDelivery_account" ON "WebhookDelivery" ("receivedAt" DESC, "id") WHERE "door" = 'account';
