import { beforeEach, describe, expect, test } from "vitest";
import { getOrder } from "@/lib/orders/server/get-order";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import { deliveryOutcomes } from "@/lib/testing/delivery-outcomes";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { receiveNow } from "@/lib/testing/factories/post-delivery";
import { sampleDelivery } from "@/lib/testing/factories/sample-delivery";
import { resetDatabase } from "@/lib/testing/test-database";

let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel({ phoneNumberId: "106540352242922", vendorCatalogId: "367025965434465" });
});

async function theOrder() {
  const staff = await createTestStaff();
  const { id } = await prisma().order.findFirstOrThrow();
  return getOrder(staff, id);
}

describe("360dialog's order examples", () => {
  test("Cloud, with values: customer, conversation, cart, order, lines, note, origin, totals", async () => {
    const products = await createTestProducts(channel, {
      "OIL-500": { name: "Olive oil", variant: "500 ml" },
      "THYME-40": { name: "Thyme" },
    });
    const { conversationId, customerId } = await createTestConversation(channel, {
      waId: "16315551234",
      name: "Kerry",
      lastInboundAt: new Date("2020-10-18T00:00:00Z"),
    });
    const originId = newId();
    await prisma().message.create({
      data: {
        id: originId,
        channelId: channel.id,
        conversationId,
        direction: "outbound",
        kind: "product_list",
        state: "read",
        wamid: "wamid.gBGGFlaCGg0xcvAdgmZ9plHrf2Mh-o",
        content: {},
        occurredAt: new Date("2020-10-19T00:00:00Z"),
      },
    });

    await receiveNow(channel, sampleDelivery("cloud-order.json"));

    expect(await deliveryOutcomes()).toEqual([{ state: "processed", outcome: { orders: 1 }, problem: null }]);
    const order = await theOrder();
    expect(order).toMatchObject({
      status: "new",
      paymentStatus: "unpaid",
      customer: { id: customerId, waId: "16315551234", name: "Kerry Fisher" },
      conversationId,
      note: "Please gift-wrap the oil",
      totals: [{ amount: "35.2", currency: "EUR" }],
      isTotalIncomplete: false,
      itemCount: 3,
      placedAt: "2020-10-19T00:58:11.000Z",
      origin: { id: originId },
      events: [{ kind: "placed", by: null }],
      lines: [
        {
          retailerId: "OIL-500",
          name: "Olive oil",
          variant: "500 ml",
          quantity: 2,
          quantityRaw: "2",
          isReadable: true,
          unitPrice: { amount: "15.5", currency: "EUR" },
          lineTotal: { amount: "31", currency: "EUR" },
        },
        {
          retailerId: "THYME-40",
          name: "Thyme",
          quantity: 1,
          unitPriceRaw: "4.20",
          lineTotal: { amount: "4.2", currency: "EUR" },
        },
      ],
    });
    const cart = await prisma().cart.findFirstOrThrow({
      include: { lines: { orderBy: { position: "asc" } }, message: true },
    });
    expect(cart).toMatchObject({
      orderId: order.id,
      conversationId,
      customerId,
      channelId: channel.id,
      vendorCatalogId: "367025965434465",
      originMessageId: originId,
      contextWamid: "wamid.gBGGFlaCGg0xcvAdgmZ9plHrf2Mh-o",
      note: "Please gift-wrap the oil",
      lines: [
        {
          retailerId: "OIL-500",
          quantityRaw: "2",
          itemPriceRaw: expect.stringMatching(/^15\.50?$/),
          currencyRaw: "EUR",
        },
        { retailerId: "THYME-40", quantityRaw: "1", itemPriceRaw: "4.20", currencyRaw: "EUR" },
      ],
      message: {
        wamid: "wamid.ABGGFlCGg0cvAgo6cHbBhfK5760V",
        kind: "order",
        state: "received",
        text: "Please gift-wrap the oil",
      },
    });
    expect(cart.message.content).toMatchObject({ kind: "order", itemCount: 3, orderNumber: order.number });
    const lines = await prisma().orderLine.findMany({ orderBy: { position: "asc" } });
    expect(lines.map(({ productId }) => productId)).toEqual([
      products.get("OIL-500"),
      products.get("THYME-40"),
    ]);
  });

  test("Cloud, placeholders left in: the raw words, flagged, the total incomplete", async () => {
    await receiveNow(channel, sampleDelivery("cloud-order-placeholders.json"));
    expect(await theOrder()).toMatchObject({
      customer: { waId: "16315551234" },
      totals: [],
      isTotalIncomplete: true,
      note: "text-message-sent-along-with-the-order",
      lines: [
        {
          retailerId: "the-product-SKU-identifier",
          name: null,
          quantity: null,
          unitPrice: null,
          lineTotal: null,
          quantityRaw: "number-of-item",
          unitPriceRaw: "unitary-price-of-item",
          currencyRaw: "price-currency",
          isReadable: false,
        },
      ],
    });
  });

  test("on-premise, with values", async () => {
    await receiveNow(channel, sampleDelivery("on-premise-order.json"));
    expect(await theOrder()).toMatchObject({
      customer: { waId: "16315551234", name: "Kerry Fisher" },
      note: "Ring twice",
      totals: [{ amount: "31", currency: "EUR" }],
      placedAt: "2020-10-19T00:58:11.000Z",
    });
  });

  test("on-premise, placeholders left in: an unreadable time is the time of receipt", async () => {
    await receiveNow(channel, sampleDelivery("on-premise-order-placeholders.json"));
    const { receivedAt } = await prisma().webhookDelivery.findFirstOrThrow();
    expect(await theOrder()).toMatchObject({
      customer: { waId: null, userId: "customer-whatsapp-id" },
      placedAt: receivedAt.toISOString(),
      isTotalIncomplete: true,
    });
  });

  test("a customer with a username and no phone number is not lost", async () => {
    await receiveNow(channel, sampleDelivery("username-only-order.json"));
    const order = await theOrder();
    expect(order.customer.waId).toBeNull();
    expect(order.customer.userId).not.toBeNull();
    expect(order.lines.length).toBeGreaterThan(0);
  });
});
