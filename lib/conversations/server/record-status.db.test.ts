import { beforeEach, describe, expect, test } from "vitest";
import { prisma } from "@/lib/server/prisma";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { queueTestMessage } from "@/lib/testing/factories/queue-test-message";
import { receiveTestStatus } from "@/lib/testing/factories/receive-test-status";
import { accepted, vendorAnswering } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";
import { claimDueMessage } from "./outbox-store";
import { recordSendOutcome } from "./record-send-outcome";
import { sendDueMessages } from "./send-due-messages";

let channel: TestChannel;
let conversationId: string;

beforeEach(async () => {
  await resetDatabase();
  channel = await createTestChannel();
  ({ conversationId } = await createTestConversation(channel, { waId: "16315551234" }));
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

describe("statuses", () => {
  test("and the answer never move it backwards, in whatever order they come", async () => {
    const ranks = ["sending", "accepted", "sent", "delivered", "read"];
    for (const [index, steps] of permutations(["answer", "sent", "delivered", "read"]).entries()) {
      const wamid = `wamid.${index}`;
      const id = await queueTestMessage(conversationId);
      const claimed = (await claimDueMessage()) ?? neverClaimed();
      let reached = 0;
      for (const step of steps) {
        if (step === "answer") await recordSendOutcome(claimed, accepted(wamid));
        else await status(id, step, wamid);
        const rank = ranks.indexOf((await theMessage(id)).state);
        expect(rank, steps.join(", ")).toBeGreaterThanOrEqual(reached);
        reached = rank;
      }
      expect(await theMessage(id), steps.join(", ")).toMatchObject({
        state: "read",
        wamid,
        sentAt: expect.any(Date),
        deliveredAt: expect.any(Date),
        readAt: expect.any(Date),
      });
    }
  });

  test("and the answer end the same in whatever order they come, failures and gaps included", async () => {
    const ends = [
      { steps: ["answer", "sent", "failed"], state: "failed", deliveredAt: null, readAt: null },
      { steps: ["answer", "failed"], state: "failed", deliveredAt: null, readAt: null },
      { steps: ["answer", "sent", "read"], state: "read", deliveredAt: null, readAt: expect.any(Date) },
      { steps: ["answer", "played"], state: "read", deliveredAt: null, readAt: expect.any(Date) },
      {
        steps: ["answer", "delivered", "failed"],
        state: "delivered",
        deliveredAt: expect.any(Date),
        readAt: null,
      },
    ];
    for (const [number, { steps, ...end }] of ends.entries()) {
      for (const [index, order] of permutations(steps).entries()) {
        const wamid = `wamid.${number}.${index}`;
        const id = await queueTestMessage(conversationId);
        const claimed = (await claimDueMessage()) ?? neverClaimed();
        for (const step of [...order, ...order.filter((word) => word !== "answer")]) {
          if (step === "answer") await recordSendOutcome(claimed, accepted(wamid));
          else await status(id, step, wamid);
        }
        expect(await theMessage(id), order.join(", ")).toMatchObject({ ...end, wamid });
      }
    }
  });

  test("keep the price they name", async () => {
    const pricing = { billable: true, pricing_model: "PMP", category: "marketing" };
    await receiveTestStatus(channel, { status: "sent", callbackData: null, pricing });
    expect(await prisma().messageStatus.findMany()).toMatchObject([{ status: "sent", pricing }]);
  });

  test("faster than the answer, without callback data (on-premise), are applied with it", async () => {
    const id = await queueTestMessage(conversationId);
    const claimed = await claimDueMessage();
    await status(null, "sent");
    await status(null, "delivered");
    expect((await theMessage(id)).state).toBe("sending");
    await recordSendOutcome(claimed ?? neverClaimed(), accepted());
    expect(await theMessage(id)).toMatchObject({
      state: "delivered",
      sentAt: expect.any(Date),
      deliveredAt: expect.any(Date),
    });
  });

  test("that commit together with the answer find each other", async () => {
    for (let round = 0; round < 10; round++) {
      const wamid = `wamid.${round}`;
      const id = await queueTestMessage(conversationId);
      const claimed = (await claimDueMessage()) ?? neverClaimed();
      await Promise.all([
        recordSendOutcome(claimed, accepted(wamid)),
        status(null, "delivered", wamid),
        status(null, "sent", wamid),
      ]);
      expect((await theMessage(id)).state).toBe("delivered");
    }
  });

  test("say why a message failed, unless it was delivered", async () => {
    const error = [{ code: 131026, title: "Undeliverable", detail: "Message undeliverable." }];
    const failed = await queueTestMessage(conversationId);
    await sendDueMessages({ send: vendorAnswering(accepted("wamid.1")) });
    await status(failed, "failed", "wamid.1", error);
    expect(await theMessage(failed)).toMatchObject({
      state: "failed",
      errorCode: 131026,
      errorDetail: "Message undeliverable.",
    });

    const delivered = await queueTestMessage(conversationId);
    await sendDueMessages({ send: vendorAnswering(accepted("wamid.2")) });
    await status(delivered, "delivered", "wamid.2");
    await status(delivered, "failed", "wamid.2", error);
    expect((await theMessage(delivered)).state).toBe("delivered");
  });

  test("count once each, whatever they repeat", async () => {
    const id = await queueTestMessage(conversationId);
    await sendDueMessages({ send: vendorAnswering(accepted()) });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => status(id, "delivered")));
    expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
    expect(await prisma().messageStatus.count()).toBe(1);
  });

  test("of another's callback data or a stranger's word change nothing", async () => {
    const id = await queueTestMessage(conversationId);
    await sendDueMessages({ send: vendorAnswering(accepted()) });
    await status("not-an-id", "read", "wamid.other");
    await status(id, "warehoused");
    expect((await theMessage(id)).state).toBe("accepted");
    expect(await prisma().messageStatus.count()).toBe(2);
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

function neverClaimed(): never {
  throw new Error("Nothing was due.");
}
