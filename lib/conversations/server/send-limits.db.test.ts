import { beforeEach, describe, expect, test, vi } from "vitest";
import { listChannels } from "@/lib/channels/server/list-channels";
import { throughputPace } from "@/lib/conversations/send-pace";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { prisma } from "@/lib/server/prisma";
import { addMs, secondMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { queueTestMessage } from "@/lib/testing/factories/queue-test-message";
import { accepted } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";
import { claimDueMessage, waitOfLimits } from "./outbox-store";
import { sendDueMessages } from "./send-due-messages";
import { noteChannelTraffic } from "./send-pace-store";

let channel: TestChannel;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
});

async function queueTo(count: number, on: TestChannel = channel): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { conversationId } = await createTestConversation(on);
    ids.push(await queueTestMessage(conversationId));
  }
  return ids;
}

let wamids = 0;
const vendor = (answer: (id: unknown) => SendOutcome | Promise<SendOutcome> = () => taken()) =>
  vi.fn(async (...sent: unknown[]) => answer(sent.at(-1)));
const taken = () => accepted(`wamid.limit.${wamids++}`);
const idsOf = (send: ReturnType<typeof vendor>) => send.mock.calls.map((call) => call.at(-1));
const refused = (code: number): SendOutcome => ({
  outcome: "unavailable",
  code,
  detail: "Rate limit hit",
  retryAfterMs: null,
});

async function keyedKnock(): Promise<Date | undefined> {
  const [job] = await prisma().$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker.jobs WHERE key = 'outbox:limit'`;
  return job?.run_at;
}

describe("the lanes", () => {
  test("a clerk's message goes before thousands of bulk", async () => {
    const { conversationId } = await createTestConversation(channel);
    const others = await Promise.all(Array.from({ length: 100 }, () => createTestConversation(channel)));
    const due = addMs(new Date(), -60 * secondMs);
    await prisma().message.createMany({
      data: Array.from({ length: 4000 }, (_, index) => ({
        id: newId(),
        channelId: channel.id,
        conversationId: others[index % others.length]?.conversationId ?? "",
        direction: "outbound" as const,
        state: "queued" as const,
        kind: "text",
        content: { kind: "text", text: "Offer", product: null },
        request: { type: "text", text: { body: "Offer" } },
        lane: "bulk" as const,
        occurredAt: due,
        sendAfter: due,
      })),
    });
    const reply = await queueTestMessage(conversationId);
    expect((await claimDueMessage())?.id).toBe(reply);
    expect((await claimDueMessage())?.request).toMatchObject({ text: { body: "Offer" } });
  });

  test("a clerk's message passes bulk to the same customer that was queued before it", async () => {
    const { conversationId } = await createTestConversation(channel);
    const offer = await queueTestMessage(conversationId);
    await prisma().message.update({ where: { id: offer }, data: { lane: "bulk" } });
    const reply = await queueTestMessage(conversationId);
    expect((await claimDueMessage())?.id).toBe(reply);
    expect((await claimDueMessage())?.id).toBe(offer);
  });
});

describe("a number's throughput", () => {
  test("holds up its own messages, and no other number's", async () => {
    await prisma().channel.update({ where: { id: channel.id }, data: { isSharedWithApp: true } });
    const slow = await queueTo(20);
    const [elsewhere] = await queueTo(1, await createTestChannel());
    const times = new Map<unknown, number>();
    const send = vendor((id) => {
      times.set(id, Date.now());
      return taken();
    });
    const start = Date.now();
    await sendDueMessages({ send });
    // To several customers at once: of two that go at the same moment either may be first.
    expect(
      idsOf(send)
        .filter((id) => id !== elsewhere)
        .toSorted(),
    ).toEqual(slow.toSorted());
    expect((times.get(elsewhere) ?? 0) - start).toBeLessThan(800);
    const { intervalMs } = throughputPace(20);
    const sentAt = slow.map((id) => times.get(id) ?? 0);
    const tookMs = Math.max(...sentAt) - Math.min(...sentAt);
    expect(tookMs).toBeGreaterThan(18 * intervalMs - 50);
  });

  test("is used by what comes in too, for a second at most", async () => {
    await queueTo(1);
    await noteChannelTraffic(channel.id, 40);
    expect(await claimDueMessage()).toBeNull();
    expect(await waitOfLimits()).toBeGreaterThan(200);
    await noteChannelTraffic(channel.id, 1000);
    expect(await waitOfLimits()).toBeLessThan(secondMs);
    const send = vendor();
    await sendDueMessages({ send });
    expect(send).toHaveBeenCalledTimes(1);
  });

  test("is halved once when several are refused, and forgotten after a while", async () => {
    await queueTo(5);
    await sendDueMessages({ send: vendor(() => refused(130429)) });
    const paceOf = () => prisma().channelPace.findUniqueOrThrow({ where: { channelId: channel.id } });
    expect((await paceOf()).learnedRate).toBe(40);
    const [shown] = await listChannels(await createTestStaff("owner"));
    const until = (await paceOf()).learnedUntil?.toISOString();
    expect(shown?.slowed).toEqual({ perSecond: 40, until });
    const past = addMs(new Date(), -secondMs);
    await prisma().channelPace.update({ where: { channelId: channel.id }, data: { learnedUntil: past } });
    expect(await listChannels(await createTestStaff("owner"))).toMatchObject([{ slowed: null }]);
    await prisma().message.updateMany({ data: { sendAfter: past } });
    await sendDueMessages({ send: vendor(() => refused(130429)) });
    expect((await paceOf()).learnedRate).toBe(40);
    // The first refusal's sends are over: another one halves again.
    const later = addMs(new Date(), 200 * secondMs);
    await prisma().channelPace.update({ where: { channelId: channel.id }, data: { learnedUntil: later } });
    await prisma().message.updateMany({ data: { sendAfter: past } });
    await sendDueMessages({ send: vendor(() => refused(130429)) });
    expect((await paceOf()).learnedRate).toBe(20);
  });
});

describe("the pair limit", () => {
  test("lets 45 go at once, knocks again for the next, and holds up nobody else", async () => {
    const { conversationId } = await createTestConversation(channel);
    const ids: string[] = [];
    for (let index = 0; index < 47; index++) ids.push(await queueTestMessage(conversationId));
    const [elsewhere] = await queueTo(1);
    const send = vendor();
    const start = Date.now();
    await sendDueMessages({ send });
    expect(idsOf(send).filter((id) => id !== elsewhere)).toEqual(ids.slice(0, 45));
    expect(idsOf(send)).toContain(elsewhere);
    const knockAfterMs = ((await keyedKnock())?.getTime() ?? 0) - start;
    expect(knockAfterMs).toBeGreaterThan(5.9 * secondMs);
    expect(knockAfterMs).toBeLessThan(8 * secondMs);
  });

  test("131056 fills it: again after a second, and then one in six", async () => {
    const { conversationId } = await createTestConversation(channel);
    const first = await queueTestMessage(conversationId);
    await queueTestMessage(conversationId);
    const answers = [refused(131056)];
    const times: number[] = [];
    const send = vendor(() => {
      times.push(Date.now());
      return answers.shift() ?? taken();
    });
    await sendDueMessages({ send });
    await vi.waitFor(
      () => sendDueMessages({ send }).then(() => expect(idsOf(send)).toEqual([first, first])),
      {
        timeout: 5 * secondMs,
      },
    );
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(0.9 * secondMs);
    expect(await waitOfLimits()).toBeGreaterThan(4 * secondMs);
  });
});

describe("several at once", () => {
  test("a slow vendor holds up only its own conversation, and a knock is heard meanwhile", async () => {
    const [slow] = await queueTo(1);
    let answer = (_outcome: SendOutcome) => {};
    const held = new Promise<SendOutcome>((resolve) => {
      answer = resolve;
    });
    let knock = () => {};
    let knocked = new Promise<void>((resolve) => {
      knock = resolve;
    });
    const send = vendor((id) => (id === slow ? held : taken()));
    const drained = sendDueMessages({ send, nextKnock: () => knocked });
    await vi.waitFor(() => expect(idsOf(send)).toEqual([slow]));
    const [later] = await queueTo(1);
    const tell = knock;
    knocked = new Promise(() => {});
    tell();
    await vi.waitFor(() => expect(idsOf(send)).toEqual([slow, later]));
    answer(taken());
    await drained;
    expect(await prisma().message.count({ where: { state: "accepted" } })).toBe(2);
  });

  test("no more than eight in one process, and each message once", async () => {
    const ids = await queueTo(20);
    let [running, most] = [0, 0];
    const send = vendor(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 40));
      running -= 1;
      return taken();
    });
    await sendDueMessages({ send });
    expect(idsOf(send).toSorted()).toEqual(ids.toSorted());
    expect(most).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(1);
  });
});
