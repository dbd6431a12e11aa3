import { beforeEach, expect, test, vi } from "vitest";
import { unsettledSchema } from "@/lib/conversations/contract";
import { prisma } from "@/lib/server/prisma";
import { addMs, hourMs, minuteMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { queueTestMessage } from "@/lib/testing/factories/queue-test-message";
import { receiveTestStatus } from "@/lib/testing/factories/receive-test-status";
import { accepted, vendorAnswering } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";
import { listUnsettledMessages } from "./list-unsettled-messages";
import { claimDueMessage } from "./outbox-store";
import { abandonLostMessages, sendDueMessages } from "./send-due-messages";
import { settleMessage } from "./settle-message";

let channel: TestChannel;
let staff: StaffDto;
let conversationId: string;
let id: string;
const inTenMinutes = () => addMs(new Date(), 10 * minuteMs);

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  staff = await createTestStaff();
  ({ conversationId } = await createTestConversation(channel, { name: "Rosa" }));
  id = await queueTestMessage(conversationId, "On its way");
});

async function loseAnswer() {
  await sendDueMessages({ send: vendorAnswering({ outcome: "unknown", detail: "time-out" }) });
}

const row = (messageId = id) => prisma().message.findUniqueOrThrow({ where: { id: messageId } });
const sentTexts = async () => {
  const send = vi.fn(async (..._sent: unknown[]) => accepted(`wamid.${newId()}`));
  await sendDueMessages({ send });
  return send.mock.calls.map((call) => call.at(-1));
};

test("what no status settles in ten minutes is put before staff", async () => {
  await loseAnswer();
  expect((await row()).unknownSince).toEqual(expect.any(Date));
  expect((await listUnsettledMessages(staff)).items).toEqual([]);
  const list = await listUnsettledMessages(staff, inTenMinutes());
  expect(unsettledSchema.parse(list)).toEqual(list);
  expect(list.items).toMatchObject([{ conversationId, customer: { name: "Rosa" }, message: { id } }]);
  await receiveTestStatus(channel, { status: "delivered", callbackData: id });
  expect((await listUnsettledMessages(staff, inTenMinutes())).items).toEqual([]);
});

test("a message claimed by a process that was killed is put before staff too, and not sent again", async () => {
  await claimDueMessage();
  await abandonLostMessages(addMs(new Date(), 2 * minuteMs));
  expect(await sentTexts()).toEqual([]);
  expect((await listUnsettledMessages(staff, inTenMinutes())).items).toHaveLength(1);
});

test("it arrived: nothing is sent, and ticks may follow", async () => {
  await loseAnswer();
  await settleMessage(staff, id, { as: "arrived" }, inTenMinutes());
  expect(await settleMessage(staff, id, { as: "arrived" }, inTenMinutes())).toMatchObject({
    state: "accepted",
    settledAs: "arrived",
  });
  expect(await sentTexts()).toEqual([]);
  await receiveTestStatus(channel, { status: "read", callbackData: id });
  expect(await row()).toMatchObject({ state: "read", wamid: "wamid.out", settledById: staff.id });
});

test("send again: the same once more under the new id, however often it is pressed", async () => {
  await loseAnswer();
  const input = { as: "sent_again", id: newId() } as const;
  const answers = await Promise.all([1, 2, 3].map(() => settleMessage(staff, id, input, inTenMinutes())));
  for (const answer of answers) expect(answer).toMatchObject({ id: input.id });
  expect(await row()).toMatchObject({ state: "unknown", settledAs: "sent_again" });
  expect((await row(input.id)).request).toEqual((await row()).request);
  await prisma().message.updateMany({ data: { sendAfter: new Date() } });
  expect(await sentTexts()).toEqual([input.id]);
  const another = settleMessage(staff, id, { as: "sent_again", id: newId() }, inTenMinutes());
  await expect(another).rejects.toMatchObject({ code: "conflict" });
  await receiveTestStatus(channel, { status: "delivered", callbackData: id });
  expect(await row()).toMatchObject({ state: "delivered", settledAs: "sent_again" });
});

test("of two clerks at once one wins", async () => {
  await loseAnswer();
  const results = await Promise.allSettled([
    settleMessage(staff, id, { as: "arrived" }, inTenMinutes()),
    settleMessage(staff, id, { as: "sent_again", id: newId() }, inTenMinutes()),
    settleMessage(staff, id, { as: "sent_again", id: newId() }, inTenMinutes()),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const copies = await prisma().message.count({ where: { id: { not: id } } });
  expect(copies).toBe((await row()).settledAs === "sent_again" ? 1 : 0);
});

test("not before ten minutes, not after a status, not when the window is closed", async () => {
  await loseAnswer();
  const again = { as: "sent_again", id: newId() } as const;
  await expect(settleMessage(staff, id, again)).rejects.toMatchObject({ code: "conflict" });
  await expect(settleMessage(staff, id, { as: "arrived" })).rejects.toMatchObject({ code: "conflict" });
  const late = addMs(new Date(), 30 * hourMs);
  await expect(settleMessage(staff, id, again, late)).rejects.toMatchObject({ code: "window_closed" });
  expect((await row()).settledAs).toBeNull();
  await receiveTestStatus(channel, { status: "sent", callbackData: id });
  await expect(settleMessage(staff, id, again, inTenMinutes())).rejects.toMatchObject({ code: "conflict" });
  await expect(settleMessage(staff, newId(), again)).rejects.toMatchObject({ code: "not_found" });
  expect(await prisma().message.count()).toBe(1);
});

test("what failed is sent again once, unless it would be refused again", async () => {
  await sendDueMessages({ send: vendorAnswering({ outcome: "rejected", code: 190, detail: "Bad key" }) });
  const input = { as: "sent_again", id: newId() } as const;
  await settleMessage(staff, id, input);
  await expect(settleMessage(staff, id, { ...input, id: newId() })).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await row()).toMatchObject({ state: "failed", settledAs: "sent_again" });
  await sendDueMessages({ send: vendorAnswering({ outcome: "rejected", code: 131050, detail: "Stopped" }) });
  const stopped = settleMessage(staff, input.id, { as: "sent_again", id: newId() });
  await expect(stopped).rejects.toMatchObject({ code: "conflict" });
});

test("said to have arrived, and failed after all: it may be sent again", async () => {
  await loseAnswer();
  await settleMessage(staff, id, { as: "arrived" }, inTenMinutes());
  await receiveTestStatus(channel, { status: "failed", callbackData: id });
  expect(await row()).toMatchObject({ state: "failed", settledAs: "arrived" });
  const copyId = newId();
  await settleMessage(staff, id, { as: "sent_again", id: copyId }, inTenMinutes());
  await prisma().message.updateMany({ data: { sendAfter: new Date() } });
  expect(await sentTexts()).toEqual([copyId]);
  expect(await row()).toMatchObject({ settledAs: "sent_again" });
});
