import { beforeEach, describe, expect, test } from "vitest";
import { claimDueMessage } from "@/lib/conversations/server/outbox-store";
import { sendDueMessages } from "@/lib/conversations/server/send-due-messages";
import { type ComposerRecipient, newComposerDraft } from "@/lib/product-messages/composer-draft";
import type { SendProductMessageInput } from "@/lib/product-messages/contract";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { accepted, vendorAnswering } from "@/lib/testing/factories/vendor-answers";
import { resetDatabase } from "@/lib/testing/test-database";
import { cancelProductMessage } from "./cancel-product-message";
import { changeDraft } from "./change-draft";
import { changeDraftDiscarded } from "./change-draft-discarded";
import { getDraft } from "./get-draft";
import { listDrafts } from "./list-drafts";
import { sendProductMessage } from "./send-product-message";

let staff: StaffDto;
let channel: TestChannel;
let people: string[];
let draftId: string;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
  channel = await createTestChannel();
  const made = [await createTestConversation(channel), await createTestConversation(channel)];
  people = made.map(({ conversationId }) => conversationId);
  await createTestProducts(channel, { "POT-1": { name: "Teapot" } });
  draftId = newId();
  const draft = { ...newComposerDraft({ header: "", body: "Tea?" }), recipients: people.map(recipientOf) };
  await changeDraft(staff, draftId, { basedOn: 0, version: 1, writerId: newId(), draft });
});

function recipientOf(id: string): ComposerRecipient {
  const customer = { id: newId(), waId: null, userId: null, name: "Rosa", username: null };
  return { id, channelId: channel.id, customer, windowEndsAt: null };
}

function inputOf(changes: Partial<SendProductMessageInput> = {}): SendProductMessageInput {
  const sections = [{ title: "", retailerIds: ["POT-1"] }];
  return {
    id: newId(),
    catalogId: channel.catalogId,
    conversationIds: people,
    message: { kind: "single", header: "", body: "Tea?", footer: "", sections },
    draftId,
    isHeld: true,
    ...changes,
  };
}

const states = async () =>
  (await prisma().message.findMany({ orderBy: { id: "asc" } })).map(({ state }) => state);
const passHold = () => prisma().message.updateMany({ data: { sendAfter: new Date(0) } });

describe("within the five seconds", () => {
  test("nothing is sent, and what is taken back never is", async () => {
    const { id, heldForMs } = await sendProductMessage(staff, inputOf());
    expect(heldForMs).toBeGreaterThan(4000);
    const send = vendorAnswering(accepted(newId()), accepted(newId()));
    await sendDueMessages({ send });
    expect(await states()).toEqual(["queued", "queued"]);

    expect(await cancelProductMessage(staff, id)).toEqual({ takenBackCount: 2, tooLateCount: 0, draftId });
    await passHold();
    await sendDueMessages({ send });
    expect(send).not.toHaveBeenCalled();
    expect(await states()).toEqual(["taken_back", "taken_back"]);
  });

  test("the draft is gone with the send and back as it was, to be sent as another message", async () => {
    const before = await getDraft(staff, draftId);
    const { id } = await sendProductMessage(staff, inputOf({ id: before.draft.id }));
    expect(await listDrafts(staff)).toEqual([]);
    await cancelProductMessage(staff, id);
    const { draft } = await getDraft(staff, draftId);
    expect(draft).toEqual({ ...before.draft, id: draft.id });
    expect(draft.id).not.toBe(before.draft.id);

    const again = await sendProductMessage(staff, inputOf({ id: draft.id }));
    await passHold();
    const send = vendorAnswering(accepted(newId()), accepted(newId()));
    await sendDueMessages({ send });
    expect(send).toHaveBeenCalledTimes(2);
    expect(again.id).toBe(draft.id);
  });

  test("all messages of a split draft are taken back with any of them", async () => {
    const { message } = inputOf();
    const further = [{ id: newId(), message }];
    const input = inputOf({ further });
    await sendProductMessage(staff, input);
    expect(await listDrafts(staff)).toEqual([]);
    expect(await cancelProductMessage(staff, further[0]?.id ?? "")).toMatchObject({ takenBackCount: 2 });
    expect(await states()).toEqual(["taken_back", "taken_back", "taken_back", "taken_back"]);

    await sendProductMessage(staff, input);
    expect(await states()).toHaveLength(4);
    expect(await listDrafts(staff)).toHaveLength(1);
  });

  test("twice, and twice at once, is once", async () => {
    const { id } = await sendProductMessage(staff, inputOf());
    const answers = await Promise.all([1, 2, 3].map(() => cancelProductMessage(staff, id)));
    for (const answer of answers) expect(answer).toEqual({ takenBackCount: 2, tooLateCount: 0, draftId });
    const { version } = await getDraft(staff, draftId);
    expect(version).toBe(2);
  });

  test("a repeated request to send answers with what was taken back and sends nothing", async () => {
    const input = inputOf();
    const { id } = await sendProductMessage(staff, input);
    await cancelProductMessage(staff, id);
    await sendProductMessage(staff, input);
    await passHold();
    const send = vendorAnswering(accepted(newId()), accepted(newId()));
    await sendDueMessages({ send });
    expect(send).not.toHaveBeenCalled();
  });
});

test("where nothing of the draft was saved, none is said to be back, nor one that was discarded since", async () => {
  const unsaved = await sendProductMessage(staff, inputOf({ draftId: newId() }));
  expect(await cancelProductMessage(staff, unsaved.id)).toMatchObject({ takenBackCount: 2, draftId: null });
  const { id } = await sendProductMessage(staff, inputOf());
  expect(await cancelProductMessage(staff, id)).toMatchObject({ draftId });
  await changeDraftDiscarded(staff, draftId, true);
  expect(await cancelProductMessage(staff, id)).toMatchObject({ takenBackCount: 2, draftId: null });
});

describe("too late", () => {
  test("what left stays, the others are taken back and stand alone in the draft", async () => {
    const { id } = await sendProductMessage(staff, inputOf());
    await passHold();
    const claimed = await claimDueMessage();
    expect(await cancelProductMessage(staff, id)).toEqual({ takenBackCount: 1, tooLateCount: 1, draftId });
    const { draft } = await getDraft(staff, draftId);
    const left = people.filter((conversationId) => conversationId !== claimed?.conversationId);
    expect(draft.recipients.map(({ id: own }) => own)).toEqual(left);
  });

  test("nothing is taken back once all is on its way, and the draft stays gone", async () => {
    const { id } = await sendProductMessage(staff, inputOf());
    await passHold();
    await sendDueMessages({ send: vendorAnswering(accepted(newId()), accepted(newId())) });
    expect(await cancelProductMessage(staff, id)).toEqual({
      takenBackCount: 0,
      tooLateCount: 2,
      draftId: null,
    });
    expect(await listDrafts(staff)).toEqual([]);
  });

  test("whoever is faster, a message is either sent or taken back", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await sendProductMessage(staff, inputOf({ draftId: undefined }));
      await passHold();
      const send = vendorAnswering(accepted(newId()), accepted(newId()));
      const [taken] = await Promise.all([cancelProductMessage(staff, id), sendDueMessages({ send })]);
      expect(send).toHaveBeenCalledTimes(taken.tooLateCount);
      expect(taken.takenBackCount + taken.tooLateCount).toBe(2);
    }
  });
});

test("a colleague may take it back, and the draft is its author's again", async () => {
  const { id } = await sendProductMessage(staff, inputOf());
  const colleague = await createTestStaff();
  expect(await cancelProductMessage(colleague, id)).toMatchObject({ takenBackCount: 2, draftId: null });
  expect(await listDrafts(colleague)).toEqual([]);
  expect(await listDrafts(staff)).toHaveLength(1);
});

test("the log says who took back whose message, once", async () => {
  const { id } = await sendProductMessage(staff, inputOf());
  const colleague = await createTestStaff();
  await cancelProductMessage(colleague, id);
  await cancelProductMessage(staff, id);
  expect(
    await prisma().auditEntry.findMany({ where: { action: "product_message.taken_back" } }),
  ).toMatchObject([
    {
      ...{ staffId: colleague.id, subjectKind: "product_message", subjectId: id },
      ...{ before: { createdById: staff.id }, after: { takenBackCount: 2, tooLateCount: 0 } },
    },
  ]);
});

test("only this press counts, not one a moment before from the same draft", async () => {
  const former = await sendProductMessage(staff, inputOf());
  await passHold();
  await claimDueMessage();
  expect(await cancelProductMessage(staff, former.id)).toMatchObject({ takenBackCount: 1, tooLateCount: 1 });
  const { draft } = await getDraft(staff, draftId);
  const left = draft.recipients.map(({ id }) => id);
  const again = await sendProductMessage(staff, inputOf({ id: draft.id, conversationIds: left }));
  expect(await cancelProductMessage(staff, again.id)).toEqual({
    takenBackCount: 1,
    tooLateCount: 0,
    draftId,
  });
  expect(await cancelProductMessage(staff, former.id)).toMatchObject({ takenBackCount: 1, tooLateCount: 1 });
});

test("what was never sent cannot be taken back", async () => {
  await expect(cancelProductMessage(staff, newId())).rejects.toMatchObject({ code: "not_found" });
});
