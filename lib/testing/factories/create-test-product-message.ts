import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { MessageState } from "@/prisma/generated/enums";
import type { TestChannel } from "./create-test-channel";

interface GivenProductMessage {
  conversationIds: string[];
  retailerIds?: string[];
  kind?: "single" | "multi" | "carousel" | "catalog";
  at?: Date;
  state?: MessageState;
  /** One for each recipient, in their order. */
  wamids?: (string | null)[];
  createdById?: string;
  header?: string;
}

/** A product message as it stands after it was sent; answers with its id and those of its messages. */
export async function createTestProductMessage(
  channel: Pick<TestChannel, "id" | "catalogId">,
  given: GivenProductMessage,
): Promise<{ id: string; messageIds: string[] }> {
  const { conversationIds, retailerIds = ["SKU-1"], kind = "multi", at = new Date() } = given;
  const { state = "delivered", wamids = [], createdById = null, header = "Tea" } = given;
  const id = newId();
  await prisma().productMessage.create({
    data: {
      ...{ id, kind, header, createdById, body: "Have a look.", createdAt: at },
      ...{ channelId: channel.id, catalogId: channel.catalogId, sections: [{ title: "", retailerIds }] },
    },
  });
  const products = retailerIds.map((sku) => ({
    retailerId: sku,
    name: `${sku}!`,
    price: null,
    photoPath: null,
  }));
  const content = {
    ...{ kind: "product_list", header, body: "Have a look.", footer: null },
    sections: [{ title: null, products }],
  };
  const messageIds = conversationIds.map(() => newId());
  await prisma().message.createMany({
    data: conversationIds.map((conversationId, index) => ({
      ...{
        id: messageIds[index] ?? "",
        conversationId,
        content,
        state,
        occurredAt: at,
        productMessageId: id,
      },
      ...{ channelId: channel.id, direction: "outbound", kind: "product_list" },
      wamid: wamids[index] === undefined ? `wamid.${newId()}` : wamids[index],
    })),
  });
  return { id, messageIds };
}
