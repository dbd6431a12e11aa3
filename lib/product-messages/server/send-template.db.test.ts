import { beforeEach, describe, expect, test } from "vitest";
import { settleMessage } from "@/lib/conversations/server/settle-message";
import type { SendProductMessageInput } from "@/lib/product-messages/contract";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestChannel, type TestChannel } from "@/lib/testing/factories/create-test-channel";
import { createTestConversation } from "@/lib/testing/factories/create-test-conversation";
import { createTestProducts } from "@/lib/testing/factories/create-test-products";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { sendProductMessage } from "./send-product-message";

const productHeader = { type: "HEADER", format: "PRODUCT" };
const body = (text: string) => ({ type: "BODY", text });
const button = (type: string) => ({ type: "BUTTONS", buttons: [{ type, text: "View" }] });
const card = { components: [productHeader, button("SPM")] };
const definitions = {
  multi: [
    { type: "HEADER", format: "TEXT", text: "For {{1}}" },
    body("Hi {{1}}, {{2}} is in."),
    button("MPM"),
  ],
  single: [productHeader, body("{{1}} is back."), button("SPM")],
  carousel: [body("All for {{1}}."), { type: "CAROUSEL", cards: [card, card] }],
  catalog: [body("Look around."), button("CATALOG")],
};

let staff: StaffDto;
let channel: TestChannel;
let rosa: string;
let ben: string;

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
  channel = await createTestChannel();
  const lastInboundAt = addMs(new Date(), -2 * dayMs);
  rosa = (await createTestConversation(channel, { name: "Rosa", lastInboundAt })).conversationId;
  ben = (await createTestConversation(channel, { name: "Ben" })).conversationId;
  await createTestProducts(channel, { A: { name: "Oil" }, B: { name: "Salt" } });
});

type Kind = keyof typeof definitions;
async function addTemplate(kind: Kind, status = "approved", of = channel): Promise<string> {
  const id = newId();
  const row = { id, channelId: of.id, name: `our_${kind}`, language: "en", status, statusAt: new Date() };
  await prisma().template.create({ data: { ...row, category: "marketing", components: definitions[kind] } });
  return id;
}

function inputOf(
  kind: Kind,
  template: SendProductMessageInput["template"],
  to = [rosa],
): SendProductMessageInput {
  const retailerIds = kind === "multi" || kind === "carousel" ? ["A", "B"] : ["A"];
  const header = kind === "multi" ? "Tea" : "";
  return {
    ...{ id: newId(), catalogId: channel.catalogId, conversationIds: to, template },
    message: { kind, header, body: "Look", footer: "", sections: [{ title: "Oils", retailerIds }] },
  };
}

const send = (input: SendProductMessageInput) => sendProductMessage(staff, input);
const requests = async () =>
  (await prisma().message.findMany({ orderBy: { id: "asc" } })).map(({ request }) => request);

describe("a closed window gets the template in 360dialog's shape", () => {
  const product = (sku: string) => ({
    type: "header",
    parameters: [
      { type: "product", product: { product_retailer_id: sku, catalog_id: channel.vendorCatalogId } },
    ],
  });
  const bodyOf = (...texts: string[]) => ({
    type: "body",
    parameters: texts.map((text) => ({ type: "text", text })),
  });
  const sent = (kind: Kind, components: object[]) => ({
    type: "template",
    template: { name: `our_${kind}`, language: { code: "en" }, components },
  });

  test("multi-product, with the customer's own name", async () => {
    const id = await addTemplate("multi");
    const sentMessage = await send(
      inputOf("multi", { id, values: ["{{customer_name}}", "{{customer_name}}", "oil"] }),
    );
    const section = {
      title: "Oils",
      product_items: [{ product_retailer_id: "A" }, { product_retailer_id: "B" }],
    };
    const action = { thumbnail_product_retailer_id: "A", sections: [section] };
    const header = { type: "header", parameters: [{ type: "text", text: "Rosa" }] };
    const mpm = { type: "button", sub_type: "mpm", index: 0, parameters: [{ type: "action", action }] };
    expect(await requests()).toEqual([sent("multi", [header, bodyOf("Rosa", "oil"), mpm])]);
    expect(sentMessage.recipients[0]?.message.content).toMatchObject({
      ...{ kind: "template", header: "For Rosa", body: "Hi Rosa, oil is in.", shows: "product_list" },
      sections: [{ title: "Oils", products: [{ name: "Oil" }, { name: "Salt" }] }],
    });
  });

  test("single-product", async () => {
    await send(inputOf("single", { id: await addTemplate("single"), values: ["Oil"] }));
    expect(await requests()).toEqual([sent("single", [product("A"), bodyOf("Oil")])]);
  });

  test("carousel", async () => {
    await send(inputOf("carousel", { id: await addTemplate("carousel"), values: ["you"] }));
    const cards = ["A", "B"].map((sku, index) => ({ card_index: index, components: [product(sku)] }));
    expect(await requests()).toEqual([sent("carousel", [bodyOf("you"), { type: "carousel", cards }])]);
  });

  test("catalog", async () => {
    await send(inputOf("catalog", { id: await addTemplate("catalog"), values: [] }));
    const parameters = [{ type: "action", action: { thumbnail_product_retailer_id: "A" } }];
    const shown = { type: "button", sub_type: "CATALOG", index: 0, parameters };
    expect(await requests()).toEqual([sent("catalog", [shown])]);
  });

  test("and an open one the message itself, both of them once", async () => {
    const input = inputOf("single", { id: await addTemplate("single"), values: ["Oil"] }, [rosa, ben]);
    await Promise.all([send(input), send(input)]);
    await send(input);
    expect(await requests()).toMatchObject([{ type: "template" }, { type: "interactive" }]);
    const other = { ...input, template: { id: input.template?.id ?? "", values: ["Salt"] } };
    await expect(send(other)).rejects.toMatchObject({ code: "already_sent" });
  });
});

test("the name stands in a template as in a message: in one line, as written, or the word for those without", async () => {
  const id = await addTemplate("single");
  const { conversationId: nameless } = await createTestConversation(channel, {
    ...{ name: null, lastInboundAt: addMs(new Date(), -2 * dayMs) },
  });
  await prisma().customer.updateMany({ where: { name: "Rosa" }, data: { name: "Ca$$h\nRosa" } });
  const input = inputOf("single", { id, values: ["{{ Customer_Name }}'s oil"] }, [rosa, nameless]);
  await send({ ...input, message: { ...input.message, nameFallback: "your" } });
  const rows = await prisma().message.findMany({ orderBy: { id: "asc" } });
  expect(rows.map(({ content }) => content)).toMatchObject([
    { body: "Ca$$h Rosa's oil is back." },
    { body: "your's oil is back." },
  ]);
  for (const [index, text] of ["Ca$$h Rosa's oil", "your's oil"].entries())
    expect(JSON.stringify(rows[index]?.request)).toContain(JSON.stringify(text));
});

describe("what is refused before anything is queued", () => {
  async function refusalOf(input: SendProductMessageInput): Promise<string[]> {
    const error: unknown = await send(input).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "message_refused" });
    expect([await prisma().message.count(), await prisma().productMessage.count()]).toEqual([0, 0]);
    const { fields = [] } = error as { fields?: { problem: string; path: string }[] };
    return fields.map(({ problem, path }) => `${problem} ${path}`);
  }

  test.each(["submitted", "pending", "paused", "disabled", "rejected", "deleted"])(
    "a template that is %s",
    async (status) => {
      const id = await addTemplate("single", status);
      expect(await refusalOf(inputOf("single", { id, values: ["Oil"] }))).toEqual([
        "template_not_approved template",
      ]);
    },
  );

  test("one of another kind, of another number, or of none", async () => {
    const id = await addTemplate("multi");
    expect(await refusalOf(inputOf("single", { id, values: ["a", "b", "c"] }))).toEqual([
      "template_other_kind template",
    ]);
    const theirs = await addTemplate("single", "approved", await createTestChannel());
    for (const gone of [theirs, newId()])
      expect(await refusalOf(inputOf("single", { id: gone, values: ["Oil"] }))).toEqual([
        "template_missing template",
      ]);
    expect(await refusalOf(inputOf("single", null))).toEqual(["window_closed conversationIds.0"]);
  });

  test("a value that is missing or too long, a name that is not known, a section without a title", async () => {
    const id = await addTemplate("single");
    expect(await refusalOf(inputOf("single", { id, values: [" "] }))).toEqual([
      "template_value_missing template.values.0",
    ]);
    expect(await refusalOf(inputOf("single", { id, values: ["x".repeat(152)] }))).toEqual([
      "template_text_too_long conversationIds.0",
    ]);
    await prisma().customer.updateMany({ data: { name: null } });
    expect(await refusalOf(inputOf("single", { id, values: ["{{customer_name}}"] }))).toEqual([
      "template_name_unknown conversationIds.0",
    ]);
    const multi = inputOf("multi", { id: await addTemplate("multi"), values: ["a", "b", "c"] });
    const sections = [{ title: " ", retailerIds: ["A"] }];
    expect(await refusalOf({ ...multi, message: { ...multi.message, sections } })).toEqual([
      "template_section_title_missing sections.0.title",
    ]);
  });

  test("but not where every window is open", async () => {
    const id = await addTemplate("single", "paused");
    await send(inputOf("single", { id, values: [] }, [ben]));
    expect(await requests()).toMatchObject([{ type: "interactive" }]);
  });
});

test("a template that failed is sent again while the window is closed; a message is not", async () => {
  const id = await addTemplate("single");
  await send(inputOf("single", { id, values: ["Oil"] }, [rosa, ben]));
  await prisma().message.updateMany({ data: { state: "failed", failedAt: new Date(), errorCode: 131000 } });
  await prisma().conversation.updateMany({ data: { windowEndsAt: addMs(new Date(), -dayMs) } });
  const [ofRosa, ofBen] = [rosa, ben].map((conversationId) =>
    prisma().message.findFirstOrThrow({ where: { conversationId } }),
  );
  const again = () => ({ as: "sent_again" as const, id: newId() });
  expect(await settleMessage(staff, (await ofRosa)?.id ?? "", again())).toMatchObject({ state: "queued" });
  await expect(settleMessage(staff, (await ofBen)?.id ?? "", again())).rejects.toMatchObject({
    code: "window_closed",
  });
});
