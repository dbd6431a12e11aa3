import { describe, expect, test } from "vitest";
import { buildCarouselTemplate, defineCarouselTemplate } from "./carousel-template";
import { buildCatalogTemplate, defineCatalogTemplate } from "./catalog-template";
import { buildCouponTemplate, defineCouponTemplate } from "./coupon-template";
import { buildLimitedTimeOfferTemplate, defineLimitedTimeOfferTemplate } from "./limited-time-offer-template";
import * as limits from "./limits";
import { buildProductListTemplate, defineProductListTemplate } from "./product-list-template";
import { buildProductTemplate, defineProductTemplate } from "./product-template";
import { buildTextTemplate, defineTextTemplate } from "./text-template";

const id = { name: "summer_sale", language: "en_US" };
const sku = (retailerId: string) => ({ vendorCatalogId: "123", retailerId });
const product = (retailerId: string) => ({
  type: "product",
  product: { product_retailer_id: retailerId, catalog_id: "123" },
});
const defined = (components: object[], category = "MARKETING") => ({
  name: "summer_sale",
  category,
  language: "en_US",
  components,
});
const sent = (components: object[]) => ({
  type: "template",
  template: { name: "summer_sale", language: { code: "en_US" }, components },
});
const body = { text: "Hello {{1}}", examples: ["Ana"] };
const definedBody = { type: "BODY", text: "Hello {{1}}", example: { body_text: [["Ana"]] } };
const values = [{ text: "Ben" }];
const sentBody = { type: "body", parameters: [{ type: "text", text: "Ben" }] };
const spmButtons = { type: "buttons", buttons: [{ type: "spm", text: "View" }] };
const card = { components: [{ type: "header", format: "product" }, spmButtons] };
const action = (content: object) => [{ type: "action", action: content }];
const code = { type: "coupon_code", coupon_code: "SUN20" };

/** The definitions and messages of 360dialog.md §6 with values filled in, key for key. */
const examples: [string, object, object][] = [
  [
    "text, defined",
    defineTextTemplate({ ...id, category: "UTILITY", body, footer: "FOOTER" }),
    defined([definedBody, { type: "FOOTER", text: "FOOTER" }], "UTILITY"),
  ],
  ["text, sent", buildTextTemplate({ ...id, body: values }), sent([sentBody])],
  [
    "MPM, defined",
    defineProductListTemplate({
      ...id,
      header: { text: "For {{1}}", examples: ["Ana"] },
      body,
      footer: "FOOTER",
    }),
    defined([
      { type: "HEADER", format: "TEXT", text: "For {{1}}", example: { header_text: ["Ana"] } },
      definedBody,
      { type: "FOOTER", text: "FOOTER" },
      { type: "BUTTONS", buttons: [{ type: "MPM", text: "View items" }] },
    ]),
  ],
  [
    "MPM, sent",
    buildProductListTemplate({
      ...id,
      body: values,
      thumbnailRetailerId: "SKU",
      sections: [{ title: "Oils", retailerIds: ["SKU", "B"] }],
    }),
    sent([
      sentBody,
      {
        type: "button",
        sub_type: "mpm",
        index: 0,
        parameters: action({
          thumbnail_product_retailer_id: "SKU",
          sections: [
            { title: "Oils", product_items: [{ product_retailer_id: "SKU" }, { product_retailer_id: "B" }] },
          ],
        }),
      },
    ]),
  ],
  [
    "SPM, defined",
    defineProductTemplate({ ...id, body }),
    defined([
      { type: "header", format: "product" },
      definedBody,
      { type: "BUTTONS", buttons: [{ type: "spm", text: "View" }] },
    ]),
  ],
  [
    "SPM, sent",
    buildProductTemplate({ ...id, ...sku("SKU"), body: values }),
    sent([{ type: "header", parameters: [product("SKU")] }, sentBody]),
  ],
  [
    "catalog, defined",
    defineCatalogTemplate({ ...id, body }),
    defined([definedBody, { type: "BUTTONS", buttons: [{ type: "CATALOG", text: "View catalog" }] }]),
  ],
  [
    "catalog, sent",
    buildCatalogTemplate({ ...id, body: values, thumbnailRetailerId: "SKU" }),
    sent([
      sentBody,
      {
        type: "button",
        sub_type: "CATALOG",
        index: 0,
        parameters: action({ thumbnail_product_retailer_id: "SKU" }),
      },
    ]),
  ],
  [
    "catalog without a thumbnail, sent",
    buildCatalogTemplate({ ...id, thumbnailRetailerId: null }),
    sent([{ type: "button", sub_type: "CATALOG", index: 0 }]),
  ],
  [
    "carousel, defined",
    defineCarouselTemplate({ ...id, body, button: { type: "product" } }),
    defined([definedBody, { type: "carousel", cards: [card, card] }]),
  ],
  [
    "carousel, sent with links",
    buildCarouselTemplate({
      ...id,
      body: values,
      vendorCatalogId: "123",
      cards: [{ retailerId: "a", urlValue: "oil" }, { retailerId: "b" }],
    }),
    sent([
      sentBody,
      {
        type: "carousel",
        cards: [
          {
            card_index: 0,
            components: [
              { type: "header", parameters: [product("a")] },
              { type: "button", sub_type: "url", index: 0, parameters: [{ type: "text", text: "oil" }] },
            ],
          },
          { card_index: 1, components: [{ type: "header", parameters: [product("b")] }] },
        ],
      },
    ]),
  ],
  [
    "limited-time offer, defined",
    defineLimitedTimeOfferTemplate({
      ...id,
      header: { type: "image", handle: "2:abc" },
      offer: "Ends soon",
      hasExpiration: true,
      body,
      exampleCode: "SUN20",
      link: { text: "Shop", url: "https://example.com/{{1}}", example: "oil" },
    }),
    defined([
      { type: "header", format: "image", example: { header_handle: ["2:abc"] } },
      { type: "limited_time_offer", limited_time_offer: { text: "Ends soon", has_expiration: true } },
      definedBody,
      {
        type: "buttons",
        buttons: [
          { type: "copy_code", example: "SUN20" },
          { type: "url", text: "Shop", url: "https://example.com/{{1}}", example: ["oil"] },
        ],
      },
    ]),
  ],
  [
    "limited-time offer, sent",
    buildLimitedTimeOfferTemplate({
      ...id,
      header: { type: "image", vendorMediaId: "I1" },
      body: values,
      expiresAt: new Date(1698562800000),
      code: "SUN20",
      urlValue: "oil",
    }),
    sent([
      { type: "header", parameters: [{ type: "image", image: { id: "I1" } }] },
      sentBody,
      {
        type: "limited_time_offer",
        parameters: [
          { type: "limited_time_offer", limited_time_offer: { expiration_time_ms: 1698562800000 } },
        ],
      },
      { type: "button", sub_type: "copy_code", index: 0, parameters: [code] },
      { type: "button", sub_type: "url", index: 1, parameters: [{ type: "text", text: "oil" }] },
    ]),
  ],
  [
    "limited-time offer without a code, sent: the link is the first button",
    buildLimitedTimeOfferTemplate({ ...id, expiresAt: null, code: null, urlValue: "oil" }),
    sent([{ type: "button", sub_type: "url", index: 0, parameters: [{ type: "text", text: "oil" }] }]),
  ],
  [
    "coupon, defined",
    defineCouponTemplate({ ...id, body, quickReplies: ["Stop"], exampleCode: "SUN20" }),
    defined([
      definedBody,
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Stop" },
          { type: "COPY_CODE", example: "SUN20" },
        ],
      },
    ]),
  ],
  [
    "coupon, sent",
    buildCouponTemplate({ ...id, body: values, code: "SUN20", buttonIndex: 1 }),
    sent([sentBody, { type: "button", sub_type: "COPY_CODE", index: 1, parameters: [code] }]),
  ],
];

test.each(examples)("%s", (_name, built, example) => {
  expect(JSON.stringify(built)).toBe(JSON.stringify(example));
});

test("named variables: the format, the examples and the values carry their names", () => {
  const named = { text: "Hello {{ who }}, {{what}} for {{who}}", examples: ["Ana", "oil"] };
  expect(defineTextTemplate({ ...id, category: "MARKETING", body: named })).toMatchObject({
    parameter_format: "named",
    components: [
      {
        example: {
          body_text_named_params: [
            { param_name: "who", example: "Ana" },
            { param_name: "what", example: "oil" },
          ],
        },
      },
    ],
  });
  expect(buildTextTemplate({ ...id, body: [{ name: "who", text: "Ben" }] })).toMatchObject({
    template: {
      components: [{ parameters: [{ type: "text", parameter_name: "who", text: "Ben" }] }],
    },
  });
});

test("a template without variables is sent by its name alone", () => {
  expect(buildTextTemplate(id)).toEqual({
    type: "template",
    template: { name: "summer_sale", language: { code: "en_US" } },
  });
});

const long = (length: number) => ({ text: "x".repeat(length) });
const text = (change: object) =>
  defineTextTemplate({ ...id, category: "MARKETING", body: { text: "Hello" }, ...change });
const list = (sections: { title: string; retailerIds: string[] }[]) =>
  buildProductListTemplate({ ...id, thumbnailRetailerId: "SKU", sections });
const cards = (count: number) =>
  buildCarouselTemplate({
    ...id,
    vendorCatalogId: "123",
    cards: Array.from({ length: count }, () => ({ retailerId: "a" })),
  });
const offer = (change: object) =>
  defineLimitedTimeOfferTemplate({
    ...id,
    offer: "Ends soon",
    hasExpiration: false,
    body: { text: "Hello" },
    exampleCode: null,
    link: { text: "Shop", url: "https://example.com", example: null },
    ...change,
  });
const coupon = (code: string) => buildCouponTemplate({ ...id, code, buttonIndex: 0 });
const skus = (count: number) => Array.from({ length: count }, (_, index) => `SKU-${index}`);

describe("at the limit", () => {
  test.each<[string, () => unknown]>([
    ["name", () => text({ name: "x".repeat(limits.templateNameMaxLength) })],
    ["header", () => text({ header: long(limits.headerMaxLength) })],
    ["body", () => text({ body: long(limits.bodyMaxLength) })],
    [
      "SPM body",
      () => defineProductTemplate({ ...id, body: long(limits.singleProductTemplateBodyMaxLength) }),
    ],
    ["products", () => list([{ title: "A", retailerIds: skus(limits.maxProducts) }])],
    ["cards", () => cards(limits.maxCarouselCards)],
    ["offer", () => offer({ offer: "x".repeat(limits.limitedTimeOfferTextMaxLength) })],
    ["offer's body", () => offer({ body: long(limits.limitedTimeOfferBodyMaxLength) })],
    ["coupon code", () => coupon("x".repeat(limits.couponCodeMaxLength))],
  ])("takes %s", (_name, build) => expect(build).not.toThrow());
});

describe("refuses", () => {
  test.each<[string, () => unknown]>([
    ["a long name", () => text({ name: "x".repeat(limits.templateNameMaxLength + 1) })],
    ["a name in capitals", () => text({ name: "Summer" })],
    ["a long header", () => text({ header: long(limits.headerMaxLength + 1) })],
    ["two variables in a header", () => text({ header: { text: "{{1}} {{2}}", examples: ["a", "b"] } })],
    ["a long body", () => text({ body: long(limits.bodyMaxLength + 1) })],
    ["a variable without an example", () => text({ body: { text: "Hello {{1}}" } })],
    ["an example without a variable", () => text({ body: { text: "Hello", examples: ["a"] } })],
    ["a long footer", () => text({ footer: "x".repeat(limits.footerMaxLength + 1) })],
    ["an empty value", () => buildTextTemplate({ ...id, body: [{ text: "" }] })],
    [
      "a long SPM body",
      () => defineProductTemplate({ ...id, body: long(limits.singleProductTemplateBodyMaxLength + 1) }),
    ],
    ["too many products", () => list([{ title: "A", retailerIds: skus(limits.maxProducts + 1) }])],
    ["no sections", () => list([])],
    [
      "an empty section",
      () =>
        list([
          { title: "A", retailerIds: ["a"] },
          { title: "B", retailerIds: [] },
        ]),
    ],
    [
      "a long section title",
      () => list([{ title: "x".repeat(limits.sectionTitleMaxLength + 1), retailerIds: ["a"] }]),
    ],
    ["one card", () => cards(limits.minCarouselCards - 1)],
    ["eleven cards", () => cards(limits.maxCarouselCards + 1)],
    [
      "a card's link without its example",
      () =>
        defineCarouselTemplate({
          ...id,
          body: { text: "Hello" },
          button: { type: "link", text: "Shop", url: "https://example.com/{{1}}", example: null },
        }),
    ],
    ["a long offer", () => offer({ offer: "x".repeat(limits.limitedTimeOfferTextMaxLength + 1) })],
    ["a long body of an offer", () => offer({ body: long(limits.limitedTimeOfferBodyMaxLength + 1) })],
    ["a long coupon code", () => coupon("x".repeat(limits.couponCodeMaxLength + 1))],
    ["a coupon code with a blank", () => coupon("SUN 20")],
    ["no coupon code", () => coupon("")],
  ])("%s", (_name, build) => expect(build).toThrow(RangeError));
});
