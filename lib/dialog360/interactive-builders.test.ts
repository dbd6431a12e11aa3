import { describe, expect, test } from "vitest";
import { buildAddressRequest } from "./build-address-request";
import { buildCatalogMessage } from "./build-catalog-message";
import { buildFlow } from "./build-flow";
import { buildLinkButton } from "./build-link-button";
import { buildList } from "./build-list";
import { buildLocationRequest } from "./build-location-request";
import { buildProductCarousel } from "./build-product-carousel";
import { buildReplyButtons } from "./build-reply-buttons";
import type { Dialog360Request } from "./dialog360-request";
import * as limits from "./limits";

const long = (length: number) => "x".repeat(length);
const many = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);
const body = "BODY";
const link = { body, label: "Pay", url: "https://example.com/pay" };
const buttons = (count: number) => many(count).map((id) => ({ id, title: `Title ${id}` }));
const list = (rowCount: number) => ({
  body,
  button: "Choose",
  sections: [{ rows: many(rowCount).map((id) => ({ id, title: "Row" })) }],
});
const flow = {
  body,
  flow: { id: "F1" },
  label: "Fill in",
  token: "T1",
  mode: "published",
  action: { name: "navigate", screen: "FIRST", data: { size: 2 } },
} as const;
const carousel = (count: number) => ({ body, vendorCatalogId: "123", retailerIds: many(count) });

/** The examples of 360dialog.md §3.3, §3.4 and §7 with values filled in, key for key. */
const examples: [string, Dialog360Request, object][] = [
  [
    "location request",
    buildLocationRequest(body),
    { type: "location_request_message", body: { text: body }, action: { name: "send_location" } },
  ],
  [
    "link button",
    buildLinkButton({ ...link, header: { type: "image", source: { id: "I1" } }, footer: "FOOTER" }),
    {
      type: "cta_url",
      header: { type: "image", image: { id: "I1" } },
      body: { text: body },
      footer: { text: "FOOTER" },
      action: { name: "cta_url", parameters: { display_text: "Pay", url: "https://example.com/pay" } },
    },
  ],
  [
    "reply buttons",
    buildReplyButtons({ body, buttons: [{ id: "yes", title: "Yes" }] }),
    {
      type: "button",
      body: { text: body },
      action: { buttons: [{ type: "reply", reply: { id: "yes", title: "Yes" } }] },
    },
  ],
  [
    "list",
    buildList({
      header: "HEADER",
      body,
      footer: "FOOTER",
      button: "Choose",
      sections: [
        { title: "Today", rows: [{ id: "a", title: "Noon", description: "12 to 2" }] },
        { title: "Tomorrow", rows: [{ id: "b", title: "Night" }] },
      ],
    }),
    {
      type: "list",
      header: { type: "text", text: "HEADER" },
      body: { text: body },
      footer: { text: "FOOTER" },
      action: {
        button: "Choose",
        sections: [
          { title: "Today", rows: [{ id: "a", title: "Noon", description: "12 to 2" }] },
          { title: "Tomorrow", rows: [{ id: "b", title: "Night" }] },
        ],
      },
    },
  ],
  [
    "address request",
    buildAddressRequest({
      body,
      values: { name: "Ana", in_pin_code: "400063", city: "" },
      savedAddresses: [{ id: "A1", value: { city: "Mumbai" } }],
      validationErrors: { in_pin_code: "We do not deliver there." },
    }),
    {
      type: "address_message",
      body: { text: body },
      action: {
        name: "address_message",
        parameters: {
          country: "IN",
          values: { name: "Ana", in_pin_code: "400063" },
          saved_addresses: [{ id: "A1", value: { city: "Mumbai" } }],
          validation_errors: { in_pin_code: "We do not deliver there." },
        },
      },
    },
  ],
  [
    "flow",
    buildFlow(flow),
    {
      type: "flow",
      body: { text: body },
      action: {
        name: "flow",
        parameters: {
          flow_message_version: "3",
          flow_id: "F1",
          flow_cta: "Fill in",
          flow_token: "T1",
          mode: "published",
          flow_action: "navigate",
          flow_action_payload: { screen: "FIRST", data: { size: 2 } },
        },
      },
    },
  ],
  [
    "catalog message",
    buildCatalogMessage({ body, footer: "FOOTER", thumbnailRetailerId: "SKU" }),
    {
      type: "catalog_message",
      body: { text: body },
      footer: { text: "FOOTER" },
      action: { name: "catalog_message", parameters: { thumbnail_product_retailer_id: "SKU" } },
    },
  ],
  [
    "catalog message without a thumbnail",
    buildCatalogMessage({ body, thumbnailRetailerId: null }),
    { type: "catalog_message", body: { text: body }, action: { name: "catalog_message" } },
  ],
  [
    "product carousel",
    buildProductCarousel({ body, vendorCatalogId: "123", retailerIds: ["a", "b"] }),
    {
      type: "carousel",
      body: { text: body },
      action: {
        cards: [
          { card_index: 0, type: "product", action: { product_retailer_id: "a", catalog_id: "123" } },
          { card_index: 1, type: "product", action: { product_retailer_id: "b", catalog_id: "123" } },
        ],
      },
    },
  ],
];

test.each(examples)("%s: the documented example", (_name, request, interactive) => {
  expect(JSON.stringify(request)).toBe(JSON.stringify({ type: "interactive", interactive }));
});

const atLimit: [string, () => unknown][] = [
  ["body", () => buildLocationRequest(long(limits.bodyMaxLength))],
  ["link label", () => buildLinkButton({ ...link, label: long(limits.linkLabelMaxLength) })],
  ["reply buttons", () => buildReplyButtons({ body, buttons: buttons(limits.maxReplyButtons) })],
  ["list rows", () => buildList(list(limits.maxListRows))],
  ["flow label", () => buildFlow({ ...flow, label: long(limits.flowLabelMaxLength) })],
  ["carousel, fewest", () => buildProductCarousel(carousel(limits.minCarouselCards))],
  ["carousel, most", () => buildProductCarousel(carousel(limits.maxCarouselCards))],
];
test.each(atLimit)("takes %s at the limit", (_name, build) => expect(build).not.toThrow());

const row = { id: "a", title: "Row" };
const withRow = (change: object) => buildList({ ...list(0), sections: [{ rows: [{ ...row, ...change }] }] });
const button = { id: "a", title: "A" };

const refused: [string, () => unknown][] = [
  ["no body", () => buildLocationRequest("")],
  ["a long body", () => buildLocationRequest(long(limits.bodyMaxLength + 1))],
  ["a long footer", () => buildLinkButton({ ...link, footer: long(limits.footerMaxLength + 1) })],
  ["an empty text header", () => buildLinkButton({ ...link, header: { type: "text", text: "" } })],
  ["a long label", () => buildLinkButton({ ...link, label: long(limits.linkLabelMaxLength + 1) })],
  ["a script for a link", () => buildLinkButton({ ...link, url: "javascript:alert(1)" })],
  ["no buttons", () => buildReplyButtons({ body, buttons: [] })],
  ["too many buttons", () => buildReplyButtons({ body, buttons: buttons(limits.maxReplyButtons + 1) })],
  ["buttons of one title", () => buildReplyButtons({ body, buttons: [button, { ...button, id: "b" }] })],
  ["buttons of one id", () => buildReplyButtons({ body, buttons: [button, { ...button, title: "B" }] })],
  [
    "a long button",
    () =>
      buildReplyButtons({
        body,
        buttons: [{ id: "a", title: long(limits.replyButtonTitleMaxLength + 1) }],
      }),
  ],
  [
    "a long button id",
    () => buildReplyButtons({ body, buttons: [{ id: long(limits.replyButtonIdMaxLength + 1), title: "A" }] }),
  ],
  ["no rows", () => buildList(list(0))],
  ["too many rows", () => buildList(list(limits.maxListRows + 1))],
  ["no sections", () => buildList({ ...list(1), sections: [] })],
  ["rows of one id", () => buildList({ ...list(1), sections: [{ rows: [row, row] }] })],
  [
    "sections without titles",
    () => buildList({ ...list(1), sections: [{ rows: [row] }, { rows: [{ ...row, id: "b" }] }] }),
  ],
  [
    "an empty section",
    () =>
      buildList({
        ...list(1),
        sections: [
          { title: "A", rows: [row] },
          { title: "B", rows: [] },
        ],
      }),
  ],
  ["a long list button", () => buildList({ ...list(1), button: long(limits.listButtonMaxLength + 1) })],
  ["a long row", () => withRow({ title: long(limits.listRowTitleMaxLength + 1) })],
  ["a long row id", () => withRow({ id: long(limits.listRowIdMaxLength + 1) })],
  ["a long row description", () => withRow({ description: long(limits.listRowDescriptionMaxLength + 1) })],
  ["a long flow label", () => buildFlow({ ...flow, label: long(limits.flowLabelMaxLength + 1) })],
  ["a flow without a token", () => buildFlow({ ...flow, token: "" })],
  ["an empty thumbnail", () => buildCatalogMessage({ body, thumbnailRetailerId: "" })],
  ["one card", () => buildProductCarousel(carousel(limits.minCarouselCards - 1))],
  ["eleven cards", () => buildProductCarousel(carousel(limits.maxCarouselCards + 1))],
  ["a card without a product", () => buildProductCarousel({ ...carousel(2), retailerIds: ["a", ""] })],
];

describe("refuses", () => {
  test.each(refused)("%s", (_name, build) => expect(build).toThrow(RangeError));
});
