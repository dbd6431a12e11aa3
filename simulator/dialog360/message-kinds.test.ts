import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { rosaNumber, testLine } from "@/simulator/testing/message-bodies";
import { runSimulator } from "@/simulator/testing/running-simulator";

let simulator: Awaited<ReturnType<typeof runSimulator>>;
beforeAll(async () => {
  simulator = await runSimulator();
  await simulator.call("POST", "/control/inbound", { from: rosaNumber, kind: "text", text: "Hi" });
});
afterAll(() => simulator.close());

const long = (length: number) => "x".repeat(length);
const to = { messaging_product: "whatsapp", to: `+${rosaNumber}` };
const plain = (type: string, content: unknown) => ({ ...to, type, [type]: content });
const interactive = (type: string, action: unknown, changes: Record<string, unknown> = {}) => ({
  ...to,
  type: "interactive",
  interactive: { type, body: { text: "Body" }, action, ...changes },
});
const reply = (id: string, title = id) => ({ type: "reply", reply: { id, title } });
const rows = (count: number, prefix = "r") =>
  Array.from({ length: count }, (_, place) => ({ id: `${prefix}${place}`, title: `Row ${place}` }));
const cards = (...ids: string[]) =>
  ids.map((product_retailer_id, card_index) => ({
    card_index,
    type: "product",
    action: { product_retailer_id, catalog_id: testLine.catalogId },
  }));
const link = (display_text: string, url = "https://shop.example/") =>
  interactive("cta_url", { name: "cta_url", parameters: { display_text, url } });
const template = (name: string, components?: unknown, code = "en") =>
  plain("template", { name, language: { code }, components });
const body = (...texts: string[]) => ({
  type: "body",
  parameters: texts.map((text) => ({ type: "text", text })),
});
const productHeader = (id: string) => ({
  type: "header",
  parameters: [{ type: "product", product: { product_retailer_id: id, catalog_id: testLine.catalogId } }],
});
const textHeader = (text: string) => ({ type: "header", parameters: [{ type: "text", text }] });
const namedBody = (...names: string[]) => ({
  type: "body",
  parameters: names.map((parameter_name) => ({ type: "text", text: "x", parameter_name })),
});
const cardsOf = (...indexes: number[]) => ({
  type: "carousel",
  cards: indexes.map((card_index) => ({ card_index, components: [productHeader("BREAD")] })),
});
const mpm = (...ids: string[]) => ({
  type: "button",
  sub_type: "mpm",
  index: 0,
  parameters: [
    {
      type: "action",
      action: {
        thumbnail_product_retailer_id: "BREAD",
        sections: [
          { title: "All", product_items: ids.map((product_retailer_id) => ({ product_retailer_id })) },
        ],
      },
    },
  ],
});

const accepted: readonly (readonly [string, unknown])[] = [
  ["a picture by link", plain("image", { link: "https://shop.example/a.jpg", caption: "Look" })],
  ["a document by link", plain("document", { link: "https://shop.example/a.pdf", filename: "a.pdf" })],
  ["a place", plain("location", { latitude: "40.4", longitude: -3.7, name: "Shop" })],
  ["a card", plain("contacts", [{ name: { formatted_name: "Ana" }, phones: [{ phone: "+34 1" }] }])],
  ["a request for the place", interactive("location_request_message", { name: "send_location" })],
  ["a link of 20", link(long(20))],
  [
    "a link under a picture",
    {
      ...to,
      type: "interactive",
      interactive: {
        ...link("Open").interactive,
        header: { type: "image", image: { link: "https://a.example/b.png" } },
      },
    },
  ],
  ["three buttons", interactive("button", { buttons: [reply("a"), reply("b"), reply("c")] })],
  ["a list of 10 rows", interactive("list", { button: "Choose", sections: [{ rows: rows(10) }] })],
  [
    "an address form",
    interactive("address_message", { name: "address_message", parameters: { country: "IN" } }),
  ],
  [
    "a flow",
    interactive("flow", {
      name: "flow",
      parameters: { flow_message_version: "3", flow_id: "1", flow_cta: "Book" },
    }),
  ],
  [
    "the catalog",
    interactive("catalog_message", {
      name: "catalog_message",
      parameters: { thumbnail_product_retailer_id: "BREAD" },
    }),
  ],
  ["a carousel of two", interactive("carousel", { cards: cards("BREAD", "JAM") })],
  ["a template", template("order_confirmed", [body("A-7", "noon")])],
  ["a template of several products", template("weekly_favourites", [body("Rosa"), mpm("BREAD", "JAM")])],
  ["a template of one product", template("back_in_stock", [productHeader("JAM"), body("Jam")])],
  ["a template of the catalog", template("whole_catalog")],
  [
    "a template of cards",
    template("picnic_carousel", [
      body("Rosa"),
      {
        type: "carousel",
        cards: ["BREAD", "JAM"].map((id, card_index) => ({ card_index, components: [productHeader(id)] })),
      },
    ]),
  ],
];

const refused: readonly (readonly [string, number, unknown])[] = [
  ["a picture with id and link", 131008, plain("image", { id: "1", link: "https://a.example/" })],
  ["a picture that was never uploaded", 131053, plain("image", { id: "123" })],
  ["a picture at no http address", 100, plain("image", { link: "ftp://a.example/" })],
  ["a caption on a sound", 100, plain("audio", { link: "https://a.example/", caption: "No" })],
  ["a place off the globe", 131009, plain("location", { latitude: 91, longitude: 0 })],
  ["no card", 131009, plain("contacts", [])],
  ["a reaction to nothing", 131009, plain("reaction", { message_id: "wamid.none", emoji: "👍" })],
  ["a link of 21", 100, link(long(21))],
  ["a link to nowhere", 100, link("Open", "shop")],
  ["four buttons", 131009, interactive("button", { buttons: ["a", "b", "c", "d"].map((id) => reply(id)) })],
  [
    "two buttons of one title",
    131009,
    interactive("button", { buttons: [reply("a", "X"), reply("b", "X")] }),
  ],
  ["a button of 21", 100, interactive("button", { buttons: [reply("a", long(21))] })],
  [
    "11 rows",
    131009,
    interactive("list", {
      button: "Choose",
      sections: [
        { title: "A", rows: rows(6) },
        { title: "B", rows: rows(5, "s") },
      ],
    }),
  ],
  [
    "an address elsewhere",
    131009,
    interactive("address_message", { name: "address_message", parameters: { country: "ES" } }),
  ],
  ["a catalog without thumbnail", 131009, interactive("catalog_message", { name: "catalog_message" })],
  ["a carousel of one", 131009, interactive("carousel", { cards: cards("BREAD") })],
  ["a carousel of unknown products", 131009, interactive("carousel", { cards: cards("BREAD", "NOPE") })],
  ["a template nobody knows", 132001, template("nope")],
  ["a template in another language", 132001, template("whole_catalog", undefined, "xx")],
  ["a template with too few values", 132000, template("order_confirmed", [body("A-7")])],
  ["a template of several products without any", 131008, template("weekly_favourites", [body("Rosa")])],
  ["a template of one product without it", 132012, template("back_in_stock", [body("Jam")])],
  ["a template with too many values", 132000, template("order_confirmed", [body("A-7", "noon", "more")])],
  ["a template with values for no header", 132000, template("whole_catalog", [textHeader("Hi")])],
  ["a value of another name", 132000, template("order_confirmed", [namedBody("1", "when")])],
  [
    "a template of one product of another catalog",
    131009,
    template("back_in_stock", [
      {
        type: "header",
        parameters: [{ type: "product", product: { product_retailer_id: "JAM", catalog_id: "1" } }],
      },
      body("Jam"),
    ]),
  ],
  ["a template of unknown products", 131009, template("weekly_favourites", [body("Rosa"), mpm("NOPE")])],
  ["a template of one card", 132012, template("picnic_carousel", [body("Rosa"), cardsOf(0)])],
  ["a template of cards of one index", 132012, template("picnic_carousel", [body("Rosa"), cardsOf(1, 1)])],
];

describe("POST /messages", () => {
  test.each(accepted)("accepts %s", async (_, message) => {
    const answer = await simulator.call("POST", "/messages", message);
    expect(answer.status, JSON.stringify(answer.json)).toBe(200);
  });

  test.each(refused)("refuses %s with %i", async (_, code, message) => {
    expect((await simulator.call("POST", "/messages", message)).json).toMatchObject({ error: { code } });
  });

  test("says what the vendor says of a catalog message", async () => {
    const action = { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "BREAD" } };
    const header = { type: "text", text: "Hi" };
    const answers = [
      await simulator.call("POST", "/messages", interactive("catalog_message", action, { header })),
      await simulator.call("POST", "/messages", interactive("catalog_message", { name: "catalog_message" })),
    ];
    expect(answers).toMatchObject([
      { json: { error: { error_data: { details: expect.stringContaining("not allows for catalog") } } } },
      { json: { error: { error_data: { details: "action['parameters'] cannot be empty." } } } },
    ]);
  });

  test("only a template reaches who has not written", async () => {
    await simulator.call("POST", "/control/customers", { waId: "34600777111", name: "New" });
    const toNew = { to: "+34600777111" };
    expect((await simulator.call("POST", "/messages", { ...link("Open"), ...toNew })).json).toMatchObject({
      error: { code: 131047 },
    });
    expect(
      (await simulator.call("POST", "/messages", { ...template("whole_catalog"), ...toNew })).status,
    ).toBe(200);
  });

  test("a reaction stands on its message and can be taken back", async () => {
    const said = await simulator.call("POST", "/control/inbound", {
      from: rosaNumber,
      kind: "text",
      text: "!",
    });
    const message_id = z.object({ wamid: z.string() }).parse(said.json).wamid;
    for (const emoji of ["👍", ""]) {
      expect(
        (await simulator.call("POST", "/messages", plain("reaction", { message_id, emoji }))).status,
      ).toBe(200);
    }
  });
});
