import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { type CloudItem, cloudDelivery, contact, item, orderMessage } from "./cloud-delivery";
import type { TestChannel } from "./create-test-channel";
import { receiveNow } from "./post-delivery";

interface GivenCart {
  waId?: string;
  name?: string;
  items?: CloudItem[];
  note?: string;
  at?: Date;
  contextId?: string;
}

/** An order that came as a customer's cart through the webhook. */
export async function createTestOrder(
  channel: TestChannel,
  given: GivenCart = {},
): Promise<{ id: string; number: number; conversationId: string }> {
  const { waId = "16315551234", name = "Kerry Fisher", items = [item("SKU-1", 2, "15.50")], ...rest } = given;
  const wamid = `wamid.${newId()}`;
  const messages = [orderMessage(waId, wamid, items, { catalogId: channel.vendorCatalogId, ...rest })];
  await receiveNow(
    channel,
    cloudDelivery({ phoneNumberId: channel.phoneNumberId, contacts: [contact(waId, name)], messages }),
  );
  return prisma().order.findFirstOrThrow({
    where: { carts: { some: { message: { wamid } } } },
    select: { id: true, number: true, conversationId: true },
  });
}
