import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { mergeConversation } from "@/lib/conversations/server/conversation-merge-store";
import { newComposerDraft } from "@/lib/product-messages/composer-draft";
import type { SendProductMessageInput } from "@/lib/product-messages/contract";
import { inTransaction } from "@/lib/server/db";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeDraft } from "./change-draft";
import { findRecipient } from "./find-recipient";
import { getProductMessage } from "./get-product-message";
import { listDraftProducts } from "./list-draft-products";
import { listDraftRecipients } from "./list-draft-recipients";
import { sendProductMessage } from "./send-product-message";

let staff: StaffDto;
let channel: TestChannel;
let rosa: string;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
  channel = await createTestChannel();
  rosa = (await createTestConversation(channel, { name: "Rosa" })).conversationId;
  await createTestProducts(channel, {
    "POT-1": { name: "Teapot", price: "24.90", currency: "EUR", photoUrl: "https://shop.example/pot.jpg" },
    "CUP-1": { name: "Cup", price: "7", currency: "EUR" },
    "CUP-2": { name: "Small cup", price: "5.5", currency: "EUR" },
  });
});

function inputOf(changes: Partial<SendProductMessageInput["message"]> = {}): SendProductMessageInput {
  return {
    id: newId(),
    catalogId: channel.catalogId,
    conversationIds: [rosa],
    message: {
      kind: "multi",
      header: " Tea & Co ",
      body: "Have a look.",
      footer: "Until Sunday",
      sections: [
        { title: "Pots", retailerIds: ["POT-1"] },
        { title: "Cups", retailerIds: ["CUP-1", "CUP-2"] },
      ],
      ...changes,
    },
  };
}

const counts = async () => [await prisma().productMessage.count(), await prisma().message.count()];

/** The problems a refusal names, as `code path`. */
async function refusalOf(input: SendProductMessageInput, now?: Date): Promise<string[]> {
  const error = await sendProductMessage(staff, input, now).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "message_refused" });
  const { fields = [] } = error as { fields?: { problem: string; path: string }[] };
  return fields.map(({ problem, path }) => `${problem} ${path}`);
}

test("a message in two sections is stored in 360dialog's shape, due now, and kept as it looked", async () => {
  const sent = await sendProductMessage(staff, inputOf());

  const row = await prisma().message.findFirstOrThrow();
  expect(row).toMatchObject({
    state: "queued",
    direction: "outbound",
    conversationId: rosa,
    productMessageId: sent.id,
    sentById: staff.id,
  });
  expect(row.sendAfter?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(row.request).toEqual({
    type: "interactive",
    interactive: {
      type: "product_list",
      header: { type: "text", text: "Tea & Co" },
      body: { text: "Have a look." },
      footer: { text: "Until Sunday" },
      action: {
        catalog_id: channel.vendorCatalogId,
        sections: [
          { title: "Pots", product_items: [{ product_retailer_id: "POT-1" }] },
          {
            title: "Cups",
            product_items: [{ product_retailer_id: "CUP-1" }, { product_retailer_id: "CUP-2" }],
          },
        ],
      },
    },
  });
  expect(row.content).toMatchObject({
    kind: "product_list",
    sections: [
      {
        title: "Pots",
        products: [
          {
            name: "Teapot",
            price: { amount: "24.9", currency: "EUR" },
            photoPath: expect.stringContaining("/photo"),
          },
        ],
      },
      { title: "Cups", products: [{ name: "Cup", photoPath: null }, { name: "Small cup" }] },
    ],
  });
  expect(sent).toMatchObject({ kind: "multi", header: "Tea & Co", productCount: 3, createdBy: staff.name });
  expect(sent.recipients).toMatchObject([
    { conversation: { customer: { name: "Rosa" } }, message: { state: "queued" } },
  ]);
});

test("a single product goes without header and leaves out empty texts", async () => {
  await sendProductMessage(
    staff,
    inputOf({
      kind: "single",
      header: "",
      body: "",
      footer: "",
      sections: [{ title: "left over", retailerIds: ["POT-1"] }],
    }),
  );
  const row = await prisma().message.findFirstOrThrow();
  expect(row.request).toEqual({
    type: "interactive",
    interactive: {
      type: "product",
      action: { catalog_id: channel.vendorCatalogId, product_retailer_id: "POT-1" },
    },
  });
  expect(row.content).toMatchObject({
    kind: "product",
    header: null,
    body: null,
    sections: [{ title: null }],
  });
});

test("a carousel and a whole catalog go in 360dialog's shape", async () => {
  const sections = [{ title: "left over", retailerIds: ["POT-1", "CUP-1"] }];
  await sendProductMessage(staff, inputOf({ kind: "carousel", header: "", footer: "", sections }));
  await sendProductMessage(
    staff,
    inputOf({ kind: "catalog", header: "", sections: [{ title: "", retailerIds: ["POT-1"] }] }),
  );
  const rows = await prisma().message.findMany({ orderBy: { id: "asc" } });
  const catalog = channel.vendorCatalogId;
  expect(rows.map(({ request }) => request)).toEqual([
    {
      type: "interactive",
      interactive: {
        type: "carousel",
        body: { text: "Have a look." },
        action: {
          cards: [
            { card_index: 0, type: "product", action: { product_retailer_id: "POT-1", catalog_id: catalog } },
            { card_index: 1, type: "product", action: { product_retailer_id: "CUP-1", catalog_id: catalog } },
          ],
        },
      },
    },
    {
      type: "interactive",
      interactive: {
        type: "catalog_message",
        body: { text: "Have a look." },
        footer: { text: "Until Sunday" },
        action: { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "POT-1" } },
      },
    },
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["product_carousel", "catalog"]);
});

test("each recipient gets a message of their own, and nobody two", async () => {
  const { conversationId: omar } = await createTestConversation(channel, { name: "Omar" });
  const sent = await sendProductMessage(staff, { ...inputOf(), conversationIds: [rosa, omar, rosa] });
  expect(sent.recipients.map(({ conversation }) => conversation.customer.name)).toEqual(["Rosa", "Omar"]);
  expect(await counts()).toEqual([1, 2]);
});

describe("the same id a second time", () => {
  test("gives the first message", async () => {
    const input = inputOf();
    const first = await sendProductMessage(staff, input);
    expect(await sendProductMessage(staff, input)).toEqual(first);
    expect(await counts()).toEqual([1, 1]);
  });

  test("with anything changed is refused in words, and sends nothing", async () => {
    const input = inputOf();
    await sendProductMessage(staff, input);
    const changed = { ...inputOf({ body: "Something else" }), id: input.id };
    await expect(sendProductMessage(staff, changed)).rejects.toMatchObject({ code: "already_sent" });
    expect(await counts()).toEqual([1, 1]);
  });

  test("gives it also after the window has closed", async () => {
    const input = inputOf();
    const first = await sendProductMessage(staff, input);
    expect((await sendProductMessage(staff, input, addMs(new Date(), 2 * dayMs))).id).toBe(first.id);
  });

  test("with something else at the same moment is one message and one refusal", async () => {
    for (let round = 0; round < 5; round += 1) {
      const input = inputOf();
      const changed = { ...inputOf({ body: "Something else" }), id: input.id };
      const settled = await Promise.allSettled(
        [input, changed].map((asked) => sendProductMessage(staff, asked)),
      );
      expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(settled.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "already_sent" },
      });
    }
    expect(await counts()).toEqual([5, 5]);
  });

  test("twenty at once are one", async () => {
    const input = inputOf();
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendProductMessage(staff, input)));
    expect(new Set(sent.map(({ recipients }) => recipients[0]?.message.id)).size).toBe(1);
    expect(await counts()).toEqual([1, 1]);
  });
});

test("fifty recipients take no more statements than two", async () => {
  const people: string[] = [];
  for (let made = 0; made < 50; made += 1)
    people.push((await createTestConversation(channel, { name: `Customer ${made}` })).conversationId);
  const query = vi.spyOn(pg.Client.prototype, "query");
  const statementsFor = async (conversationIds: string[]) => {
    query.mockClear();
    const { recipients } = await sendProductMessage(staff, { ...inputOf(), conversationIds });
    expect(recipients.map(({ conversation }) => conversation.id)).toEqual(conversationIds);
    return query.mock.calls.length;
  };
  const forTwo = await statementsFor([people[1] ?? "", people[0] ?? ""]);
  expect(await statementsFor(people)).toBe(forTwo);
  query.mockRestore();
});

test("those who send to the same customers in another order do not end each other", async () => {
  const people = [rosa];
  for (let made = 0; made < 9; made += 1) people.push((await createTestConversation(channel)).conversationId);
  for (let round = 0; round < 5; round += 1)
    await Promise.all(
      [people, people.toReversed(), people, people.toReversed()].map((conversationIds) =>
        sendProductMessage(staff, { ...inputOf(), conversationIds }),
      ),
    );
  expect(await counts()).toEqual([20, 200]);
});

describe("a customer who was joined with another", () => {
  const merge = async (fromId: string, toId: string) => {
    await inTransaction((tx) => mergeConversation(tx, fromId, toId));
    await prisma().customer.deleteMany({ where: { conversations: { none: {} } } });
  };

  async function draftFor(conversationIds: string[]): Promise<string> {
    const draftId = newId();
    const found = await Promise.all(conversationIds.map((id) => findRecipient(staff, id)));
    const recipients = found.flatMap((recipient) => recipient ?? []);
    const draft = { ...newComposerDraft({ header: "", body: "Tea?" }), recipients };
    await changeDraft(staff, draftId, { basedOn: 0, version: 1, writerId: newId(), draft });
    return draftId;
  }

  test("is written to where they are now, once, also when asked for twice", async () => {
    const { conversationId: former } = await createTestConversation(channel, { waId: "16315550001" });
    const input = { ...inputOf(), conversationIds: [former, rosa], draftId: await draftFor([former, rosa]) };
    await merge(former, rosa);
    await prisma().customer.updateMany({ data: { waId: "16315550001" } });
    const sent = await sendProductMessage(staff, input);
    expect(sent.recipients.map(({ conversation }) => conversation.id)).toEqual([rosa]);
    expect(await sendProductMessage(staff, input)).toEqual(sent);
    expect(await counts()).toEqual([1, 1]);
  });

  test("is named as unknown where nothing tells who they are now", async () => {
    const { conversationId: former } = await createTestConversation(channel, { waId: "16315550001" });
    const draftId = await draftFor([rosa, former]);
    await merge(former, rosa);
    expect(await refusalOf({ ...inputOf(), conversationIds: [rosa, former], draftId })).toEqual([
      "recipient_unknown conversationIds.1",
    ]);
  });

  test("while it is being sent is seen too", async () => {
    const { conversationId: former } = await createTestConversation(channel);
    const [first, second] = [former, rosa].toSorted();
    const { sending } = await inTransaction(async (tx) => {
      await mergeConversation(tx, former, rosa);
      const sent = refusalOf({ ...inputOf(), conversationIds: [first ?? "", second ?? ""] });
      await vi.waitFor(async () => {
        const [waiting] = await prisma().$queryRaw<{ count: bigint }[]>`
          SELECT count(*) AS "count" FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting?.count).toBe(1n);
      });
      return { sending: sent };
    });
    expect(await sending).toEqual([`recipient_unknown conversationIds.${first === former ? 0 : 1}`]);
    expect(await counts()).toEqual([0, 0]);
  });
});

describe("is refused, and nothing of it stored,", () => {
  test("when one recipient's window is closed", async () => {
    const lastInboundAt = addMs(new Date(), -25 * hourMs);
    const { conversationId: omar } = await createTestConversation(channel, { name: "Omar", lastInboundAt });
    expect(await refusalOf({ ...inputOf(), conversationIds: [rosa, omar] })).toEqual([
      "window_closed conversationIds.1",
    ]);
    expect(await counts()).toEqual([0, 0]);
  });

  test("at the very end of the window, and not a moment before", async () => {
    const { windowEndsAt } = await prisma().conversation.findUniqueOrThrow({ where: { id: rosa } });
    const end = windowEndsAt ?? new Date();
    expect(await refusalOf(inputOf(), end)).toEqual(["window_closed conversationIds.0"]);
    await sendProductMessage(staff, inputOf(), addMs(end, -1));
    expect(await counts()).toEqual([1, 1]);
  });

  test("with a SKU that is in no catalog, in another catalog, or removed", async () => {
    const other = await createTestChannel();
    await createTestProducts(other, { "ELSE-1": { name: "Elsewhere" } });
    await prisma().product.updateMany({ where: { retailerId: "CUP-1" }, data: { removedAt: new Date() } });
    const sections = [{ title: "", retailerIds: ["POT-1", "NOPE", "ELSE-1", "CUP-1", "POT-1", "a\0b"] }];
    expect(await refusalOf(inputOf({ sections }))).toEqual([
      "product_unknown sections.0.retailerIds.1",
      "product_unknown sections.0.retailerIds.2",
      "product_unknown sections.0.retailerIds.3",
      "product_twice sections.0.retailerIds.4",
      "product_unknown sections.0.retailerIds.5",
    ]);
    expect(await counts()).toEqual([0, 0]);
  });

  test("when a limit is broken, with every problem named", async () => {
    const refused = await refusalOf(inputOf({ header: "x".repeat(61), body: " ", footer: "x".repeat(61) }));
    expect(refused).toEqual(["header_too_long header", "body_missing body", "footer_too_long footer"]);
    expect(await counts()).toEqual([0, 0]);
  });

  test("when a customer writes to another number, or the catalog is another number's", async () => {
    const other = await createTestChannel();
    const { conversationId: omar } = await createTestConversation(other, { name: "Omar" });
    expect(await refusalOf({ ...inputOf(), conversationIds: [rosa, omar] })).toEqual([
      "recipient_on_other_number conversationIds.1",
    ]);
    expect(await refusalOf({ ...inputOf(), conversationIds: [omar] })).toEqual([
      "recipient_on_other_number conversationIds.0",
    ]);
  });

  test("from a number without catalog", async () => {
    await prisma().channel.update({ where: { id: channel.id }, data: { catalogId: null } });
    await expect(sendProductMessage(staff, inputOf())).rejects.toMatchObject({ code: "channel_incomplete" });
  });

  test("to nobody we know", async () => {
    expect(await refusalOf({ ...inputOf(), conversationIds: [rosa, newId()] })).toEqual([
      "recipient_unknown conversationIds.1",
    ]);
    expect(await counts()).toEqual([0, 0]);
  });
});

describe("the messages of a split", () => {
  const part = (retailerId: string) => ({
    id: newId(),
    message: inputOf({ sections: [{ title: "", retailerIds: [retailerId] }] }).message,
  });
  const split = (...skus: string[]) => ({ ...inputOf(), further: skus.map(part) });

  test("go out in their order, and twice at once is once", async () => {
    const { conversationId: omar } = await createTestConversation(channel, { name: "Omar" });
    const input = { ...split("CUP-1", "CUP-2"), conversationIds: [rosa, omar] };
    await Promise.all([1, 2, 3].map(() => sendProductMessage(staff, input)));
    await sendProductMessage(staff, input);
    expect(await counts()).toEqual([3, 6]);
    const rows = await prisma().message.findMany({
      where: { conversationId: omar },
      orderBy: [{ sendAfter: "asc" }, { id: "asc" }],
    });
    expect(rows.map(({ productMessageId }) => productMessageId)).toEqual([
      input.id,
      ...input.further.map(({ id }) => id),
    ]);
  });

  test("are all kept back when one of them cannot be sent, which is named", async () => {
    expect(await refusalOf(split("CUP-1", "NOPE"))).toEqual([
      "product_unknown further.1.sections.0.retailerIds.0",
    ]);
    expect(await counts()).toEqual([0, 0]);
  });

  test("are all kept back when the id of one was used before", async () => {
    const input = split("CUP-1", "CUP-2");
    await sendProductMessage(staff, { ...inputOf({ body: "Another" }), id: input.further[1]?.id ?? "" });
    await expect(sendProductMessage(staff, input)).rejects.toMatchObject({ code: "already_sent" });
    expect(await counts()).toEqual([1, 1]);
  });
});

test("hidden, sold out and without a photo are no reason to refuse", async () => {
  await prisma().product.updateMany({
    data: { isHidden: true, availability: "out_of_stock", photoUrl: null },
  });
  await sendProductMessage(staff, inputOf());
  expect(await counts()).toEqual([1, 1]);
});

test("texts that jsonb refuses are stored with U+FFFD", async () => {
  await sendProductMessage(staff, inputOf({ body: "a\0b\uD83D" }));
  expect((await prisma().productMessage.findFirstOrThrow()).body).toBe("a\uFFFDb\uFFFD");
});

test("a message is found by its id, and no other", async () => {
  const { id } = await sendProductMessage(staff, inputOf());
  expect((await getProductMessage(staff, id)).id).toBe(id);
  await expect(getProductMessage(staff, newId())).rejects.toMatchObject({ code: "not_found" });
});

test("an old draft learns what the catalog says now, and what it no longer knows is left out", async () => {
  await prisma().product.updateMany({ where: { retailerId: "CUP-1" }, data: { removedAt: new Date() } });
  await prisma().product.updateMany({
    where: { retailerId: "POT-1" },
    data: { availability: "out_of_stock" },
  });
  const products = await listDraftProducts(staff, {
    catalogId: channel.catalogId,
    retailerIds: ["POT-1", "CUP-1", "NOPE"],
  });
  expect(products).toMatchObject([{ retailerId: "POT-1", availability: "out_of_stock" }]);
});

test("of those a draft is for it says what is known now, and nothing of the others", async () => {
  const { conversationId: omar } = await createTestConversation(channel, { name: "Omar" });
  const windowEndsAt = addMs(new Date(), hourMs);
  await prisma().conversation.update({ where: { id: omar }, data: { windowEndsAt } });
  const found = await listDraftRecipients(staff, { conversationIds: [omar, newId()] });
  expect(found).toMatchObject([
    { id: omar, windowEndsAt: windowEndsAt.toISOString(), customer: { name: "Omar" } },
  ]);
});
