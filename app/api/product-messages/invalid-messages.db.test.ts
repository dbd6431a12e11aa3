import { beforeEach, expect, test } from "vitest";
import {
  invalidForRecipient,
  invalidMessages,
  tabledSkus,
  unknownProducts,
  validForRecipient,
  validMessages,
} from "@/lib/product-messages/invalid-messages.test-data";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { problemSchema } from "@/lib/shared/problem";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { signInTestStaff } from "@/lib/testing/factories/sign-in-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { POST } from "./route";

let channel: TestChannel;
let headers: Headers;
let open: string;
let closed: string;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  headers = (await signInTestStaff()).headers;
  open = (await createTestConversation(channel)).conversationId;
  const lastInboundAt = addMs(new Date(), -dayMs);
  closed = (await createTestConversation(channel, { lastInboundAt })).conversationId;
  await createTestProducts(channel, Object.fromEntries(tabledSkus.map((sku) => [sku, { name: sku }])));
});

async function send(message: unknown, conversationIds = [open]) {
  const body = { id: newId(), catalogId: channel.catalogId, conversationIds, message };
  const request = new Request("http://localhost:3000/api/product-messages", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return POST(request, { params: Promise.resolve({}) });
}

const counts = async () => [await prisma().productMessage.count(), await prisma().message.count()];

test("every message of the table is refused with its reasons, and none comes near the wire", async () => {
  for (const { name, draft, problems } of [...invalidMessages, ...unknownProducts]) {
    const answer = await send(draft);
    expect(answer.status, name).toBe(422);
    const problem = problemSchema.parse(await answer.json());
    expect(problem.code, name).toBe("message_refused");
    expect(
      problem.fields?.map((field) => field.problem),
      name,
    ).toEqual(problems);
  }
  expect(await counts()).toEqual([0, 0]);
}, 60_000);

test("what only a recipient's name makes wrong is refused for them", async () => {
  for (const { name, draft, customerName, problems } of invalidForRecipient) {
    const { conversationId } = await createTestConversation(channel, { name: customerName });
    const problem = problemSchema.parse(await (await send(draft, [conversationId])).json());
    expect(
      problem.fields?.map((field) => field.problem),
      name,
    ).toEqual(problems);
  }
  for (const { name, draft, customerName } of validForRecipient) {
    const { conversationId } = await createTestConversation(channel, { name: customerName });
    expect((await send(draft, [conversationId])).status, name).toBe(200);
  }
  expect(await counts()).toEqual([validForRecipient.length, validForRecipient.length]);
}, 60_000);

test("what stands at the limit is taken, and refused once the window is closed", async () => {
  for (const { name, draft } of validMessages) {
    const late = problemSchema.parse(await (await send(draft, [closed])).json());
    expect(
      late.fields?.map((field) => field.problem),
      name,
    ).toEqual(["window_closed"]);
    expect((await send(draft)).status, name).toBe(200);
  }
  expect(await counts()).toEqual([validMessages.length, validMessages.length]);
}, 60_000);
