import { describe, expect, test } from "vitest";
import { productBody, productListBody, section, textBody } from "@/simulator/testing/message-bodies";
import { readMessage } from "./read-message";

const long = (length: number) => "x".repeat(length);
const skus = (count: number) => Array.from({ length: count }, (_, place) => `SKU-${place}`);
const sections = (count: number) =>
  Array.from({ length: count }, (_, place) => section(["BREAD"], `Section ${place}`));
const text = (value: unknown) => ({ text: value });

const accepted: readonly (readonly [string, unknown])[] = [
  ["a text", textBody()],
  ["a text of 4096", textBody(long(4096))],
  ["a text with a link preview", { ...textBody(), text: { body: "hi", preview_url: true } }],
  ["an answer to a message", { ...textBody(), context: { message_id: "wamid.A" } }],
  ["an echo of 512", { ...textBody(), biz_opaque_callback_data: long(512) }],
  ["a send to a business-scoped id", { ...textBody(), to: undefined, recipient: "ES.1" }],
  ["a product without body and footer", productBody()],
  ["a product with body 1024, footer 60", productBody({ body: text(long(1024)), footer: text(long(60)) })],
  ["a list with one section and no title", productListBody()],
  ["a list without footer", productListBody([section(["A"])], { footer: undefined })],
  ["a list with header 60", productListBody([section(["A"])], { header: { type: "text", text: long(60) } })],
  ["a list with body 1024", productListBody([section(["A"])], { body: text(long(1024)) })],
  ["a list with footer 60", productListBody([section(["A"])], { footer: text(long(60)) })],
  ["10 sections", productListBody(sections(10))],
  ["a section title of 24", productListBody([section(["A"], long(24))])],
  ["30 products in one section", productListBody([section(skus(30))])],
  ["30 products in two sections", productListBody([section(skus(15), "A"), section(skus(15), "B")])],
  ["a SKU in two sections", productListBody([section(["A", "B"], "1"), section(["A"], "2")])],
];

const refused: readonly (readonly [string, number, unknown])[] = [
  ["no object", 100, "hello"],
  ["an empty object", 131008, {}],
  ["no messaging_product", 131008, { ...textBody(), messaging_product: undefined }],
  ["another messaging_product", 131009, { ...textBody(), messaging_product: "sms" }],
  ["another recipient_type", 131009, { ...textBody(), recipient_type: "crowd" }],
  ["no recipient", 131008, { ...textBody(), to: undefined }],
  ["a number as recipient", 100, { ...textBody(), to: 34600100200 }],
  ["a misspelt key", 100, { ...textBody(), biz_opaque_callbackdata: "a" }],
  ["an unknown inner key", 100, { ...textBody(), text: { body: "a", colour: "red" } }],
  ["an empty text", 100, textBody("")],
  ["a text of 4097", 100, textBody(long(4097))],
  ["a text without body", 131008, { ...textBody(), text: {} }],
  ["an echo of 513", 100, { ...textBody(), biz_opaque_callback_data: long(513) }],
  ["an unknown type", 100, { ...textBody(), type: "telepathy" }],
  ["an image without a file", 131008, { ...textBody(), type: "image", text: undefined, image: {} }],
  ["an interactive type nobody knows", 131009, productBody({ type: "mind_reading" })],
  ["a header on a single product", 131009, productBody({ header: { type: "text", text: "Hi" } })],
  ["a product with body 1025", 100, productBody({ body: text(long(1025)) })],
  ["a product with an empty body", 100, productBody({ body: text("") })],
  ["a product with footer 61", 100, productBody({ footer: text(long(61)) })],
  ["a product without SKU", 131008, productBody({ action: { catalog_id: "1" } })],
  ["a product without catalog", 131008, productBody({ action: { product_retailer_id: "A" } })],
  [
    "a product with sections",
    100,
    productBody({ action: { catalog_id: "1", product_retailer_id: "A", sections: [] } }),
  ],
  ["a list without header", 131008, productListBody([section(["A"])], { header: undefined })],
  [
    "a list with a picture as header",
    131009,
    productListBody([section(["A"])], { header: { type: "image", text: "a" } }),
  ],
  [
    "a list with header 61",
    100,
    productListBody([section(["A"])], { header: { type: "text", text: long(61) } }),
  ],
  ["a list without body", 131008, productListBody([section(["A"])], { body: undefined })],
  ["a list with body 1025", 100, productListBody([section(["A"])], { body: text(long(1025)) })],
  ["a list with footer 61", 100, productListBody([section(["A"])], { footer: text(long(61)) })],
  ["no sections", 131009, productListBody([])],
  ["11 sections", 131009, productListBody(sections(11))],
  ["a section title of 25", 100, productListBody([section(["A"], long(25))])],
  ["two sections, one untitled", 131008, productListBody([section(["A"], "One"), section(["B"])])],
  ["a section without products", 131009, productListBody([section([])])],
  ["31 products in one section", 131009, productListBody([section(skus(31))])],
  ["31 products in two sections", 131009, productListBody([section(skus(15), "A"), section(skus(16), "B")])],
  [
    "a key more in a product item",
    100,
    productListBody([{ product_items: [{ product_retailer_id: "A", quantity: 1 }] }]),
  ],
  ["a read call without id", 131008, { messaging_product: "whatsapp", status: "read" }],
];

describe("readMessage", () => {
  test.each(accepted)("accepts %s", (_, body) => {
    expect(readMessage(asWire(body))).toMatchObject({ kind: "message" });
  });

  test.each(refused)("refuses %s with %i", (_, code, body) => {
    expect(readMessage(asWire(body))).toMatchObject({ kind: "refused", refusal: { code } });
  });

  test("reads a read call with typing indicator", () => {
    const call = {
      messaging_product: "whatsapp",
      status: "read",
      message_id: "wamid.A",
      typing_indicator: { type: "text" },
    };
    expect(readMessage(call)).toEqual({ kind: "read", call });
  });

  test("says what is wrong where", () => {
    const reading = readMessage(productListBody([section(["A"], long(25))]));
    expect(reading).toMatchObject({
      refusal: {
        details: "Param interactive['action']['sections']['0']['title'] must be at most 24 characters long.",
      },
    });
  });
});

function asWire(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
