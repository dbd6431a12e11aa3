import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Dialog360Event, Dialog360MessageEvent } from "./inbound-event";
import { parseDelivery } from "./parse-delivery";

const samples = new URL("./samples/", import.meta.url);
const sampleNames = readdirSync(samples).filter((name) => name.endsWith(".json"));
const bytesOf = (name: string) => readFileSync(new URL(name, samples));
const parseSample = (name: string) => parseDelivery(bytesOf(name));
const parseText = (text: string) => parseDelivery(Buffer.from(text));
const parseJson = (value: unknown) => parseText(JSON.stringify(value));

const kerry = { waId: "16315551234", userId: null, name: "Kerry Fisher", username: null };
const phoneNumberId = "106540352242922";

function message(event: Dialog360Event | undefined): Dialog360MessageEvent {
  if (event?.event !== "message") throw new Error(`a message was expected, not ${event?.event}`);
  return event;
}

function withMessages(messages: unknown[], contacts: unknown[] = []): unknown {
  const value = { metadata: { phone_number_id: phoneNumberId }, contacts, messages };
  return { object: "whatsapp_business_account", entry: [{ changes: [{ field: "messages", value }] }] };
}

describe("samples", () => {
  test("the documented Cloud order, number for number", () => {
    expect(parseSample("cloud-order.json")).toEqual({
      unrecognised: null,
      events: [
        {
          event: "message",
          phoneNumberId,
          wamid: "wamid.ABGGFlCGg0cvAgo6cHbBhfK5760V",
          sender: kerry,
          sentAt: new Date(1603069091_000),
          contextWamid: "wamid.gBGGFlaCGg0xcvAdgmZ9plHrf2Mh-o",
          groupId: null,
          origin: { forwarded: "no", referral: null },
          errors: [],
          body: {
            type: "order",
            vendorCatalogId: "367025965434465",
            note: "Please gift-wrap the oil",
            items: [
              { retailerId: "OIL-500", quantityRaw: "2", itemPriceRaw: "15.50", currencyRaw: "EUR" },
              { retailerId: "THYME-40", quantityRaw: "1", itemPriceRaw: "4.20", currencyRaw: "EUR" },
            ],
          },
        },
      ],
    });
  });

  test("the documented Cloud order with its placeholders left in", () => {
    const { events, unrecognised } = parseSample("cloud-order-placeholders.json");
    expect(unrecognised).toBeNull();
    expect(message(events[0])).toMatchObject({
      phoneNumberId: "phone-number-id",
      sender: kerry,
      body: {
        vendorCatalogId: "the-catalog_id",
        items: [
          {
            retailerId: "the-product-SKU-identifier",
            quantityRaw: "number-of-item",
            itemPriceRaw: "unitary-price-of-item",
            currencyRaw: "price-currency",
          },
        ],
      },
    });
  });

  test("the documented on-premise order", () => {
    const { events } = parseSample("on-premise-order.json");
    expect(events).toHaveLength(1);
    expect(message(events[0])).toMatchObject({
      phoneNumberId: null,
      wamid: "ABGGFlA5FpafAgo6tHcNmNjXmuSf",
      sender: kerry,
      contextWamid: null,
      body: {
        type: "order",
        note: "Ring twice",
        items: [{ retailerId: "OIL-500", quantityRaw: "2", itemPriceRaw: "15.5" }],
      },
    });
  });

  test("the documented on-premise order with its placeholders left in is still somebody's order", () => {
    const order = message(parseSample("on-premise-order-placeholders.json").events[0]);
    expect(order.sentAt).toBeNull();
    expect(order.sender).toEqual({ waId: null, userId: "customer-whatsapp-id", name: null, username: null });
    expect(order.body).toMatchObject({ type: "order", items: [{ quantityRaw: "number-of-items" }] });
  });

  test("on-premise statuses", () => {
    expect(parseSample("on-premise-statuses.json").events).toMatchObject([
      { event: "status", phoneNumberId: null, status: "delivered", callbackData: null, errors: [] },
      { event: "status", status: "failed", errors: [{ code: 470, detail: "Use a template" }] },
    ]);
  });

  test("every entry, change, message and status of a mixed delivery", () => {
    const { events } = parseSample("two-entries.json");
    expect(events.map((event) => ("wamid" in event ? [event.event, event.wamid] : [event.event]))).toEqual([
      ["message", "wamid.T1"],
      ["message", "wamid.O1"],
      ["status", "wamid.S1"],
      ["message", "wamid.T2"],
      ["status", "wamid.S1"],
      ["status", "wamid.S2"],
    ]);
    expect(message(events[0]).sender.name).toBe("Ana Prado");
    expect(message(events[1])).toMatchObject({ sender: kerry, body: { type: "order", note: null } });
  });

  test("a question about a product", () => {
    expect(message(parseSample("product-inquiry.json").events[0])).toMatchObject({
      contextWamid: "wamid.Q0",
      body: {
        type: "text",
        text: "Is this the extra virgin one?",
        product: { vendorCatalogId: "367025965434465", retailerId: "OIL-500" },
      },
    });
  });

  test("a customer with a username and no phone number", () => {
    expect(message(parseSample("username-only-order.json").events[0])).toMatchObject({
      sender: { waId: null, userId: "US.13491208655302741918", name: "Sheena Nelson", username: "@sheena" },
      sentAt: new Date(1786204851_000),
    });
  });

  test("a status with its callback data and pricing", () => {
    expect(parseSample("status-sent-with-pricing.json").events).toEqual([
      {
        event: "status",
        phoneNumberId,
        wamid: "wamid.S1",
        status: "sent",
        occurredAt: new Date(1750030073_000),
        recipient: { waId: "16315551234", userId: "US.13491208655302741918", name: null, username: null },
        callbackData: "0190a000-0000-7000-8000-000000000001",
        errors: [],
        pricing: {
          billable: false,
          pricing_model: "PMP",
          category: "service",
          type: "free_customer_service",
        },
      },
    ]);
  });

  test("a failed status says why", () => {
    expect(parseSample("status-failed.json").events).toMatchObject([
      {
        status: "failed",
        errors: [
          { code: 131047, title: "Re-engagement message", detail: expect.stringContaining("24 hours") },
        ],
      },
    ]);
  });

  test("each has its provenance", () => {
    const provenance = bytesOf("provenance.txt").toString();
    expect(sampleNames.filter((name) => !provenance.includes(name))).toEqual([]);
  });
});

describe("numbers and words", () => {
  const rows = [
    ["15.50", "15.50"],
    ["1e2", "1e2"],
    ["123456789012345678901234567890.000001", "123456789012345678901234567890.000001"],
    ["-0", "-0"],
    ['"  2 "', "  2 "],
    ['"١٢"', "١٢"],
    ["true", "true"],
    ["null", ""],
    ["{}", "{}"],
    ['"a\\u0000b\\ud800"', "a\uFFFDb\uFFFD"],
    [`"${"9".repeat(600)}"`, "9".repeat(500)],
  ] as const;

  test.each(rows)("quantity %s is kept as %s", (json, word) => {
    const order = `{"messages":[{"id":"w","from":"1","type":"order","order":{"product_items":[{"quantity":${json}}]}}]}`;
    expect(message(parseText(order).events[0]).body).toMatchObject({
      items: [{ retailerId: "", quantityRaw: word, itemPriceRaw: "", currencyRaw: "" }],
    });
  });

  const times = [
    [1603069091, 1603069091_000],
    ["1603069091", 1603069091_000],
    ["1603069091.9", 1603069091_000],
    ["message-timestamp", null],
    ["", null],
    [null, null],
    [0, null],
    [-5, null],
    ["99999999999999999999", null],
    ["1603069091000", null],
    [{}, null],
  ] as const;

  test.each(times)("timestamp %j", (timestamp, expected) => {
    const { sentAt } = message(parseJson(withMessages([{ id: "w", from: "1", timestamp }])).events[0]);
    expect(sentAt?.getTime() ?? null).toBe(expected);
  });
});

describe("who wrote", () => {
  const ana = { wa_id: "34600111222", user_id: "ES.1", profile: { name: "Ana" } };
  const ben = { wa_id: "34600333444", user_id: "ES.2", profile: { name: "Ben" } };
  const nobody = { waId: null, userId: null, name: null, username: null };
  const rows: [string, object, unknown[], object | null][] = [
    [
      "by phone, contacts in another order",
      { from: "34600333444" },
      [ana, ben],
      { waId: "34600333444", userId: "ES.2", name: "Ben" },
    ],
    [
      "by user id",
      { from_user_id: "ES.1" },
      [ben, ana],
      { waId: "34600111222", userId: "ES.1", name: "Ana" },
    ],
    ["nothing in the message, one contact", {}, [ana], { waId: "34600111222", userId: "ES.1", name: "Ana" }],
    ["nothing in the message, two contacts", {}, [ana, ben], null],
    [
      "a contact without ids",
      { from: "34600111222" },
      [{ profile: { name: "Ana" } }],
      { waId: "34600111222", name: "Ana" },
    ],
    ["one contact of somebody else", { from: "1" }, [ana], { ...nobody, waId: "1" }],
    ["a plus and spaces", { from: "+34 600 111-222" }, [ana], { waId: "34600111222", name: "Ana" }],
    ["a number for a phone", { from: 34600111222 }, [], { ...nobody, waId: "34600111222" }],
    ["no contacts", { from: "34600111222" }, [], { ...nobody, waId: "34600111222" }],
    ["nobody at all", {}, [], null],
  ];

  test("an only contact is not given to several people", () => {
    const said = { type: "text", text: { body: "x" } };
    const senders = parseJson(
      withMessages(
        [
          { ...said, id: "a", from: "34600111222" },
          { ...said, id: "b", from: "34600333444" },
        ],
        [{ user_id: "ES.1" }],
      ),
    ).events.map((event) => message(event).sender);
    expect(senders).toMatchObject([
      { waId: "34600111222", userId: null },
      { waId: "34600333444", userId: null },
    ]);
  });

  test.each(rows)("%s", (_name, ids, contacts, expected) => {
    const [event] = parseJson(
      withMessages([{ id: "w", type: "text", text: { body: "x" }, ...ids }], contacts),
    ).events;
    if (expected) expect(message(event).sender).toMatchObject(expected);
    else expect(event).toEqual({ event: "other", phoneNumberId, field: "unreadable_message" });
  });
});

describe("what cannot be read", () => {
  const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const rows: [string, string, string][] = [
    ["empty", "", "not_json"],
    ["words", "hello", "not_json"],
    ["an order cut short", bytesOf("cloud-order.json").toString().slice(0, -20), "not_json"],
    ["a bomb never closed", "[".repeat(10_000), "not_json"],
    ["null", "null", "not_an_object"],
    ["a number", "1e400", "not_an_object"],
    ["a bomb", deep(10_000), "not_an_object"],
    ["an empty object", "{}", "unknown_shape"],
    ["no entries", '{"entry":[]}', "unknown_shape"],
    ["entries of nothing", '{"entry":[null,7,{"changes":[{}]}]}', "unknown_shape"],
    ["a message of nothing", '{"messages":[null]}', "unknown_shape"],
  ];

  test.each(rows)("%s", (_name, text, reason) => expect(parseText(text).unrecognised).toBe(reason));

  test("invalid UTF-8 loses its letters only", () => {
    const body = Buffer.concat([
      Buffer.from('{"messages":[{"id":"w","from":"1","type":"text","text":{"body":"a'),
      Buffer.from([0xff]),
      Buffer.from('b"}}]}'),
    ]);
    expect(message(parseDelivery(body).events[0]).body).toMatchObject({ text: "a\uFFFDb" });
  });

  test("a bomb beside an order leaves the order", () => {
    const bomb = `{"id":"b","from":"1","type":"x","x":${deep(10_000)}}`;
    const order = '{"id":"o","from":"1","type":"order","order":{"product_items":[]}}';
    const { events } = parseText(
      `{"messages":[${bomb},${order},{"id":"t","from":"1","type":"text","text":{"body":"\\"]{["}}]}`,
    );
    expect(events.map((event) => message(event).body.type)).toEqual(["other", "order", "text"]);
  });

  test("a repeated key: the last one counts", () => {
    const { events } = parseText('{"messages":[{"id":"a","id":"b","from":"1"}]}');
    expect(message(events[0]).wamid).toBe("b");
  });

  test("a status as long as no status is makes no status, and leaves its neighbour alone", () => {
    const statuses = ["x".repeat(101), "sent"].map((status) => ({ id: "w", status }));
    expect(parseJson({ statuses }).events).toMatchObject([
      { event: "other", field: "unreadable_status" },
      { event: "status", status: "sent" },
    ]);
  });

  test("a payment's status does not speak of the message", () => {
    const { events } = parseJson({ statuses: [{ id: "w", status: "failed", type: "payment" }] });
    expect(events).toMatchObject([{ event: "account", field: "payment", detail: { status: "failed" } }]);
  });

  test("three megabytes are read", { timeout: 60_000 }, () => {
    const one = {
      id: "wamid.x",
      from: "34600111222",
      timestamp: "1603069091",
      type: "text",
      text: { body: "x".repeat(2000) },
    };
    const { events } = parseJson(
      withMessages(Array.from({ length: 1400 }, (_, index) => ({ ...one, id: `wamid.${index}` }))),
    );
    expect(events).toHaveLength(1400);
  });
});
