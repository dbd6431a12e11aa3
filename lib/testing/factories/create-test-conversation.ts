import { prisma } from "@/lib/server/prisma";
import { addMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { TestChannel } from "./create-test-channel";

let made = 0;

/** A customer who wrote an hour ago, or at `lastInboundAt`. */
export async function createTestConversation(
  channel: Pick<TestChannel, "id">,
  given: { waId?: string | null; name?: string | null; lastInboundAt?: Date; language?: string } = {},
): Promise<{ conversationId: string; customerId: string }> {
  made += 1;
  const { waId = `1631555${1000 + made}`, name = `Customer ${made}`, language = null } = given;
  const lastInboundAt = given.lastInboundAt ?? addMs(new Date(), -hourMs);
  const [customerId, conversationId] = [newId(), newId()];
  await prisma().customer.create({
    data: { id: customerId, waId, userId: waId === null ? `US.${made}` : null, name, language },
  });
  await prisma().conversation.create({
    data: {
      id: conversationId,
      channelId: channel.id,
      customerId,
      lastInboundAt,
      lastMessageAt: lastInboundAt,
      windowEndsAt: addMs(lastInboundAt, 24 * hourMs),
    },
  });
  return { conversationId, customerId };
}
