import { beforeEach, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { cloudDelivery, contact, item, orderMessage } from "@/lib/testing/factories/cloud-delivery";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { receiveNow } from "@/lib/testing/factories/post-delivery";
import { resetDatabase } from "@/lib/testing/test-database";

/** About half a megabyte; the vendor passes on up to 3 MB (360dialog.md §2.1). */
const lineCount = 5_000;
let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

test("a cart of five thousand lines is recorded to the last of them, once, exactly", async () => {
  const lines = Array.from({ length: lineCount }, (_, at) =>
    item(`SKU-${at}`, (at % 9) + 1, (at + 1) / 100, "EUR"),
  );
  const body = cloudDelivery({
    phoneNumberId: channel.phoneNumberId,
    contacts: [contact("16315551234", "Kerry")],
    messages: [orderMessage("16315551234", "wamid.huge", lines)],
  });
  await receiveNow(channel, body);
  await receiveNow(channel, body);

  const [delivery] = await prisma().webhookDelivery.findMany({ orderBy: { receivedAt: "asc" } });
  expect(delivery).toMatchObject({ state: "processed", problem: null, outcome: { orders: 1 } });
  expect(await prisma().cartLine.count()).toBe(lineCount);
  const stored = await prisma().orderLine.findMany({ orderBy: { position: "asc" } });
  expect(
    stored.map(({ retailerId, quantity, unitPrice }) => [retailerId, quantity, unitPrice?.toFixed(2)]),
  ).toEqual(lines.map((_, at) => [`SKU-${at}`, (at % 9) + 1, ((at + 1) / 100).toFixed(2)]));
  const cents = lines.reduce((sum, _, at) => sum + ((at % 9) + 1) * (at + 1), 0);
  const totals = await prisma().orderTotal.findMany();
  expect(totals.map(({ currency, amount }) => [currency, amount.toFixed(2)])).toEqual([
    ["EUR", (cents / 100).toFixed(2)],
  ]);
}, 60_000);
