import { beforeEach, describe, expect, test } from "vitest";
import { settleMessage } from "@/lib/conversations/server/settle-message";
import { type ComposerDraft, newComposerDraft } from "@/lib/product-messages/composer-draft";
import { draftOfSaved, savedContentOf } from "@/lib/product-messages/draft-of-saved";
import { newSavedMessageSchema, savedChangeSchema } from "@/lib/product-messages/saved-message-contract";
import { prisma } from "@/lib/server/prisma";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeSavedMessage } from "./change-saved-message";
import { createSavedMessage } from "./create-saved-message";
import { findDraftOfSent } from "./find-draft-of-sent";
import { listSavedMessages } from "./list-saved-messages";
import { recordSavedMessageUse } from "./record-saved-message-use";
import { sendProductMessage } from "./send-product-message";

let ana: StaffDto;
let ben: StaffDto;
let manager: StaffDto;

beforeEach(async () => {
  await resetDatabase();
  ana = await createTestStaff("agent");
  ben = await createTestStaff("agent");
  manager = await createTestStaff("manager");
});

const draft: ComposerDraft = newComposerDraft({
  header: "Tea",
  body: "Hi {{customer_name}}",
  nameFallback: "you",
});
const inputOf = (name: string, id = newId()) =>
  newSavedMessageSchema.parse({ id, name, content: savedContentOf(draft) });
const names = async (staff: StaffDto) => (await listSavedMessages(staff)).map(({ name }) => name);

describe("saving", () => {
  test("is for everybody, and once for each id", async () => {
    const input = inputOf(" Sunday tea ");
    await createSavedMessage(ana, input);
    await createSavedMessage(ana, input);
    expect(await listSavedMessages(ben)).toMatchObject([
      {
        name: "Sunday tea",
        body: "Hi {{customer_name}}",
        createdBy: ana.name,
        mayChange: false,
        messageCount: 1,
      },
    ]);
    expect(await listSavedMessages(ana)).toMatchObject([{ mayChange: true }]);
    expect(await listSavedMessages(manager)).toMatchObject([{ mayChange: true }]);
  });

  test.each([
    { name: "" },
    { name: "   " },
    { name: "x".repeat(61) },
    { content: { messages: [] } },
    { id: "1" },
  ])("%j is none", (changes) => {
    expect(newSavedMessageSchema.safeParse({ ...inputOf("x"), ...changes }).success).toBe(false);
  });

  test("texts that PostgreSQL refuses are kept as far as they can be", async () => {
    const content = savedContentOf({ ...draft, body: "a\u0000b" });
    const input = newSavedMessageSchema.parse({ id: newId(), name: "N\u0000", content });
    await createSavedMessage(ana, input);
    expect(await listSavedMessages(ana)).toMatchObject([{ name: "N\uFFFD", body: "a\uFFFDb" }]);
  });
});

describe("using", () => {
  test("gives a draft of its own for those the one before was for, and puts it first", async () => {
    const [first, second] = [inputOf("A first"), inputOf("B second")];
    await createSavedMessage(ana, first);
    await createSavedMessage(ana, second);
    expect(await names(ben)).toEqual(["A first", "B second"]);
    const { content } = await recordSavedMessageUse(ben, second.id);
    expect(await names(ben)).toEqual(["B second", "A first"]);
    const made = draftOfSaved(content, { recipients: [], channelId: null });
    expect(made).toMatchObject({ body: draft.body, nameFallback: "you", recipients: [], further: [] });
    expect(made?.id).not.toBe(draft.id);
  });

  test("of a deleted or unknown one is refused", async () => {
    const input = inputOf("Gone");
    await createSavedMessage(ana, input);
    await changeSavedMessage(ana, input.id, { isDeleted: true });
    for (const id of [input.id, newId()])
      await expect(recordSavedMessageUse(ana, id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("changing", () => {
  test("its name and content, deleting it and taking that back", async () => {
    const input = inputOf("Tea");
    await createSavedMessage(ana, input);
    await changeSavedMessage(ana, input.id, savedChangeSchema.parse({ name: "Teas" }));
    await changeSavedMessage(manager, input.id, { content: savedContentOf({ ...draft, body: "New" }) });
    expect(await listSavedMessages(ben)).toMatchObject([{ name: "Teas", body: "New" }]);
    await changeSavedMessage(ana, input.id, { isDeleted: true });
    await changeSavedMessage(ana, input.id, { isDeleted: true });
    expect(await names(ben)).toEqual([]);
    await changeSavedMessage(ana, input.id, { isDeleted: false });
    expect(await names(ben)).toEqual(["Teas"]);
    const actions = await prisma().auditEntry.findMany({ orderBy: [{ occurredAt: "asc" }, { id: "asc" }] });
    expect(actions.map(({ action }) => action)).toEqual(
      ["created", "changed", "changed", "deleted", "deleted", "restored"].map(
        (word) => `saved_message.${word}`,
      ),
    );
  });

  test("is not for an agent who did not make it", async () => {
    const input = inputOf("Tea");
    await createSavedMessage(ana, input);
    for (const change of [{ name: "Mine" }, { isDeleted: true }])
      await expect(changeSavedMessage(ben, input.id, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeSavedMessage(ana, newId(), { name: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await names(ben)).toEqual(["Tea"]);
  });
});

describe("with a placeholder", () => {
  async function sendTo(...people: (string | null)[]) {
    const channel = await createTestChannel();
    await createTestProducts(channel, { "POT-1": { name: "Teapot" }, "POT-2": { name: "Red teapot" } });
    const made = [];
    for (const name of people) made.push(await createTestConversation(channel, { name }));
    const id = newId();
    await sendProductMessage(ana, {
      id,
      catalogId: channel.catalogId,
      conversationIds: made.map(({ conversationId }) => conversationId),
      message: {
        kind: "multi",
        header: "For {{customer_name}}",
        body: "Hi {{ customer_name }}!",
        footer: "",
        sections: [{ title: "", retailerIds: ["POT-1", "POT-2"] }],
        nameFallback: "you",
      },
    });
    return { id, channel, people: made };
  }

  test("each customer gets their own name, on the wire and in the thread", async () => {
    await sendTo("Rosa", "Omar $& {{customer_name}}", null);
    const rows = await prisma().message.findMany({ orderBy: { id: "asc" } });
    const bodies = ["Hi Rosa!", "Hi Omar $& {{customer_name}}!", "Hi you!"];
    expect(rows.map(({ content }) => content)).toMatchObject(bodies.map((body) => ({ body })));
    expect(rows.map(({ request }) => request)).toMatchObject(
      bodies.map((text) => ({ interactive: { body: { text } } })),
    );
    expect(rows[0]?.request).toMatchObject({ interactive: { header: { text: "For Rosa" } } });
  });

  test("sent again it is the same for the same people, duplicated for nobody; what has left the catalog is still in it", async () => {
    const { id, people } = await sendTo("Rosa", null);
    await prisma().product.update({
      where: {
        catalogId_retailerId: {
          catalogId: (await prisma().catalog.findFirstOrThrow()).id,
          retailerId: "POT-1",
        },
      },
      data: { removedAt: new Date() },
    });
    await prisma().product.deleteMany({ where: { retailerId: "POT-2" } });
    const again = await findDraftOfSent(ben, { sentId: id, isSameRecipients: true });
    expect(again).toMatchObject({
      version: 0,
      isUnsaved: true,
      draft: {
        kind: "multi",
        header: "For {{customer_name}}",
        nameFallback: "you",
        recipients: people.map(({ conversationId }) => ({ id: conversationId })),
        sections: [
          {
            products: [
              { retailerId: "POT-1", name: "Teapot" },
              { retailerId: "POT-2", name: "POT-2" },
            ],
          },
        ],
      },
    });
    expect(again?.draft.id).not.toBe(id);

    await prisma().message.updateMany({
      data: { state: "failed", failedAt: new Date(), errorCode: 131000 },
    });
    const { id: failedId } = await prisma().message.findFirstOrThrow({ orderBy: { id: "asc" } });
    await settleMessage(ben, failedId, { as: "sent_again", id: newId() });
    const third = await findDraftOfSent(ben, { sentId: id, isSameRecipients: true });
    expect(third?.draft.recipients).toEqual(again?.draft.recipients);
    const copy = await findDraftOfSent(ben, { sentId: id, isSameRecipients: false });
    expect(copy?.draft.recipients).toEqual([]);
    expect(await findDraftOfSent(ben, { sentId: newId(), isSameRecipients: true })).toBeNull();
  });
});
