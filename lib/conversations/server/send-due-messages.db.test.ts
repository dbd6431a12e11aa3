import { beforeEach, describe, expect, test, vi } from "vitest";
import type { SendOutcome } from "@/lib/dialog360/server/send-outcome";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs, minuteMs, secondMs } from "@/lib/shared/clock";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { queueTestMessage } from "@/lib/testing/factories/queue-test-message";
import { receiveTestStatus } from "@/lib/testing/factories/receive-test-status";
import { accepted, vendorAnswering } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";
import { claimDueMessage } from "./outbox-store";
import { queueMessage } from "./queue-message";
import { recordSendOutcome } from "./record-send-outcome";
import { abandonLostMessages, sendDueMessages } from "./send-due-messages";

let channel: TestChannel;
let conversationId: string;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  ({ conversationId } = await createTestConversation(channel, { waId: "16315551234" }));
});

const unavailable = (retryAfterMs: number | null = null): SendOutcome => ({
  outcome: "unavailable",
  code: 130429,
  detail: "Rate limit hit",
  retryAfterMs,
});

function theMessage(id: string) {
  return prisma().message.findUniqueOrThrow({ where: { id } });
}

function status(
  callbackData: string | null,
  word: string,
  wamid?: string,
  errors?: { code: number; title: string; detail: string }[],
) {
  return receiveTestStatus(channel, {
    status: word,
    callbackData,
    ...(wamid !== undefined && { wamid }),
    ...(errors && { errors }),
  });
}

async function makeDue(id: string) {
  await prisma().message.update({ where: { id }, data: { sendAfter: new Date(0) } });
}

describe("what the vendor answers", () => {
  test("accepted: sent once, to the customer, with our id as callback data", async () => {
    const id = await queueTestMessage(conversationId);
    const send = vendorAnswering(accepted());
    await Promise.all([1, 2, 3, 4].map(() => sendDueMessages({ send })));
    expect(send.mock.calls).toEqual([
      [
        { hosting: "cloud", apiKey: "key-of-the-tests" },
        { waId: "16315551234", userId: null },
        { type: "text", text: { body: "Hello" } },
        id,
      ],
    ]);
    expect(await theMessage(id)).toMatchObject({ state: "accepted", wamid: "wamid.out", attempts: 1 });
  });

  test("rejected: failed, with the reason, and never again", async () => {
    const id = await queueTestMessage(conversationId);
    const send = vendorAnswering({ outcome: "rejected", code: 131047, detail: "Re-engagement message" });
    await sendDueMessages({ send });
    await sendDueMessages({ send });
    expect(send).toHaveBeenCalledTimes(1);
    expect(await theMessage(id)).toMatchObject({
      state: "failed",
      errorCode: 131047,
      errorDetail: "Re-engagement message",
      failedAt: expect.any(Date),
      wamid: null,
    });
  });

  test("unavailable: again after 4^n seconds or when it says, and given up in the end", async () => {
    const id = await queueTestMessage(conversationId);
    const waits = [1, 4, 16, 64, 256, 300, 300];
    for (const wait of waits) {
      const before = Date.now();
      await sendDueMessages({ send: vendorAnswering(unavailable()) });
      const { state, sendAfter } = await theMessage(id);
      expect(state).toBe("queued");
      expect(Math.round(((sendAfter?.getTime() ?? 0) - before) / 1000)).toBeGreaterThanOrEqual(wait);
      await makeDue(id);
    }
    await sendDueMessages({ send: vendorAnswering(unavailable()) });
    expect(await theMessage(id)).toMatchObject({
      state: "failed",
      attempts: 8,
      errorCode: 130429,
      errorDetail: "Rate limit hit",
    });
    // The one of queueing and one for each wait.
    const knocks = await prisma().$queryRaw<
      { n: number }[]
    >`SELECT count(*)::int AS n FROM graphile_worker.jobs`;
    expect(knocks[0]?.n).toBe(1 + waits.length);
  });

  test("unavailable with a wish: not before that", async () => {
    const id = await queueTestMessage(conversationId);
    const before = Date.now();
    await sendDueMessages({ send: vendorAnswering(unavailable(90 * secondMs)) });
    expect((await theMessage(id)).sendAfter?.getTime()).toBeGreaterThanOrEqual(before + 90 * secondMs);
  });

  test("unknown: never resent", async () => {
    const id = await queueTestMessage(conversationId);
    const send = vendorAnswering({ outcome: "unknown", detail: "time-out" });
    await sendDueMessages({ send });
    await sendDueMessages({ send });
    expect(send).toHaveBeenCalledTimes(1);
    expect((await theMessage(id)).state).toBe("unknown");
  });

  test("a key that cannot be used: tried again later", async () => {
    const id = await queueTestMessage(conversationId);
    await prisma().channel.update({ where: { id: channel.id }, data: { apiKeySealed: "v9.unreadable" } });
    const send = vendorAnswering();
    await sendDueMessages({ send });
    expect(send).not.toHaveBeenCalled();
    expect((await theMessage(id)).state).toBe("queued");
  });
});

describe("a crash while sending", () => {
  test("makes the message unknown after a minute, never sent again, and a status settles it", async () => {
    const id = await queueTestMessage(conversationId);
    await claimDueMessage();
    await abandonLostMessages();
    expect((await theMessage(id)).state).toBe("sending");

    await abandonLostMessages(addMs(new Date(), minuteMs + secondMs));
    expect((await theMessage(id)).state).toBe("unknown");
    const send = vendorAnswering();
    await sendDueMessages({ send });
    expect(send).not.toHaveBeenCalled();

    await status(id, "delivered");
    expect(await theMessage(id)).toMatchObject({ state: "delivered", wamid: "wamid.out" });
  });

  test("keeps an answer that comes after all", async () => {
    const id = await queueTestMessage(conversationId);
    const claimed = await claimDueMessage();
    await abandonLostMessages(addMs(new Date(), minuteMs + secondMs));
    if (claimed) await recordSendOutcome(claimed, accepted());
    expect(await theMessage(id)).toMatchObject({ state: "accepted", wamid: "wamid.out" });
  });
});

describe("the order of one conversation", () => {
  test("is kept, also while an earlier message waits for its next try", async () => {
    const first = await queueTestMessage(conversationId, "first");
    const second = await queueTestMessage(conversationId, "second");
    const other = await createTestConversation(channel);
    const elsewhere = await queueTestMessage(other.conversationId, "elsewhere");
    const send = vendorAnswering(unavailable(), accepted("wamid.elsewhere"));
    await sendDueMessages({ send });
    expect(send.mock.calls.map((call) => call.at(-1))).toEqual([first, elsewhere]);

    await makeDue(first);
    const later = vendorAnswering(accepted("wamid.first"), accepted("wamid.second"));
    await sendDueMessages({ send: later });
    expect(later.mock.calls.map((call) => call.at(-1))).toEqual([first, second]);
  });

  test("lets a reply pass what is planned for later", async () => {
    await queueTestMessage(conversationId, "tomorrow", addMs(new Date(), 60 * minuteMs));
    const reply = await queueTestMessage(conversationId, "now");
    const send = vendorAnswering(accepted());
    await sendDueMessages({ send });
    expect(send.mock.calls.map((call) => call.at(-1))).toEqual([reply]);
  });

  test("is kept by four senders at once", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 8; index++) ids.push(await queueTestMessage(conversationId, `text ${index}`));
    let count = 0;
    const send = vi.fn(async (..._sent: unknown[]) => accepted(`wamid.${count++}`));
    while ((await prisma().message.count({ where: { state: "queued" } })) > 0) {
      await Promise.all([1, 2, 3, 4].map(() => sendDueMessages({ send })));
    }
    expect(send.mock.calls.map((call) => call.at(-1))).toEqual(ids);
  });
});

test("the same id twice is one message", async () => {
  const id = await queueTestMessage(conversationId);
  const content = { kind: "text", text: "Hello", product: null } as const;
  const again = await inTransaction((tx) =>
    queueMessage(tx, { id, conversationId, content, request: { type: "text" } }),
  );
  expect(again).toBe("duplicate");
  expect(await prisma().message.count()).toBe(1);
});
