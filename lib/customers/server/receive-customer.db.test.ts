import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import {
  cloudDelivery,
  contact,
  item,
  orderMessage,
  textMessage,
} from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { receiveNow } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";
import { receiveCustomer } from "./receive-customer";

beforeEach(resetDatabase);

interface Said {
  waId?: string;
  userId?: string;
  name?: string;
  username?: string;
}

function receive({ waId, userId, name, username }: Said) {
  const person = {
    waId: waId ?? null,
    userId: userId ?? null,
    name: name ?? null,
    username: username ?? null,
  };
  return inTransaction((tx) => receiveCustomer(tx, person, async () => {}));
}

function customers() {
  return prisma().customer.findMany({
    select: { waId: true, userId: true, name: true, username: true },
    orderBy: { createdAt: "asc" },
  });
}

describe("receiving a customer", () => {
  test("makes one, and finds it again by either id", async () => {
    const made = await receive({ waId: "1555", userId: "US.1", name: "Ana" });
    expect((await receive({ waId: "1555" })).id).toBe(made.id);
    expect((await receive({ userId: "US.1" })).id).toBe(made.id);
    expect(await customers()).toEqual([{ waId: "1555", userId: "US.1", name: "Ana", username: null }]);
  });

  test("learns what it did not know and forgets nothing", async () => {
    await receive({ waId: "1555", name: "Ana" });
    await receive({ waId: "1555", userId: "US.1", username: "@ana" });
    await receive({ userId: "US.1", name: "Ana Prado" });
    expect(await customers()).toEqual([
      { waId: "1555", userId: "US.1", name: "Ana Prado", username: "@ana" },
    ]);
  });

  test("gives a moved id to the phone that now has it, and keeps both people", async () => {
    await receive({ waId: "1555" });
    await receive({ waId: "1777", userId: "US.1" });
    await receive({ waId: "1555", userId: "US.1" });
    expect(await customers()).toEqual([
      { waId: "1555", userId: "US.1", name: null, username: null },
      { waId: "1777", userId: null, name: null, username: null },
    ]);
  });

  test("makes one of twenty at once", async () => {
    const found = await Promise.all(
      Array.from({ length: 20 }, () => receive({ waId: "1555", userId: "US.1" })),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(await prisma().customer.count()).toBe(1);
  });
});

test("two customers that turn out to be one bring all they have", async () => {
  const channel = await createTestChannel();
  const other = await createTestChannel();
  const value = { phoneNumberId: channel.phoneNumberId };
  const byPhone = textMessage("16315551234", "wamid.1", "by phone");
  const byId = { ...orderMessage("", "wamid.2", [item("X")]), from: undefined, from_user_id: "US.1" };
  const elsewhere = { ...textMessage("", "wamid.3", "elsewhere"), from: undefined, from_user_id: "US.1" };
  await receiveNow(
    channel,
    cloudDelivery({ ...value, contacts: [contact("16315551234", "Kerry")], messages: [byPhone] }),
  );
  await receiveNow(channel, cloudDelivery({ ...value, messages: [byId] }));
  await receiveNow(other, cloudDelivery({ phoneNumberId: other.phoneNumberId, messages: [elsewhere] }));
  expect(await prisma().customer.count()).toBe(2);

  const both = { ...textMessage("16315551234", "wamid.4", "it was me"), from_user_id: "US.1" };
  await receiveNow(
    channel,
    cloudDelivery({
      ...value,
      contacts: [contact("16315551234", "Kerry", { user_id: "US.1" })],
      messages: [both],
    }),
  );

  const [customer, ...others] = await prisma().customer.findMany();
  expect(others).toEqual([]);
  expect(customer).toMatchObject({ waId: "16315551234", userId: "US.1", name: "Kerry" });
  const conversations = await prisma().conversation.findMany({
    include: { _count: { select: { messages: true } } },
  });
  const onChannel = conversations.find(({ channelId }) => channelId === channel.id);
  expect(conversations).toHaveLength(2);
  expect(onChannel).toMatchObject({ customerId: customer?.id, unreadCount: 3, _count: { messages: 3 } });
  expect(await prisma().order.findMany()).toMatchObject([
    { customerId: customer?.id, conversationId: onChannel?.id },
  ]);
  expect(await prisma().cart.findMany()).toMatchObject([
    { customerId: customer?.id, conversationId: onChannel?.id },
  ]);
});

test("a late redelivery does not bring back a former name", async () => {
  const channel = await createTestChannel();
  const said = (wamid: string, name: string) =>
    cloudDelivery({
      phoneNumberId: channel.phoneNumberId,
      contacts: [contact("16315551234", name)],
      messages: [textMessage("16315551234", wamid, "Hi")],
    });
  await receiveNow(channel, said("wamid.1", "Kerry"));
  await receiveNow(channel, said("wamid.2", "Kerry Fisher"));
  await receiveNow(channel, said("wamid.1", "Kerry"));
  expect((await customers()).map(({ name }) => name)).toEqual(["Kerry Fisher"]);
});
