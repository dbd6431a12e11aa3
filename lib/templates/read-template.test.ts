import { expect, test } from "vitest";
import { fillTemplate, valuesOfPart } from "./fill-template";
import { readTemplate } from "./read-template";

const body = { type: "BODY", text: "Hi {{1}}, from {{2}}.", example: { body_text: [["Rosa", "the farm"]] } };
const buttons = (...types: string[]) => ({
  type: "BUTTONS",
  buttons: types.map((type) => ({ type, text: "View" })),
});
const product = { type: "header", format: "product" };
const card = (button: string) => ({
  components: [product, { type: "buttons", buttons: [{ type: button }] }],
});

test.each([
  ["MPM", "multi", [{ type: "HEADER", format: "TEXT", text: "Fresh" }, body, buttons("MPM")]],
  ["mpm in lower case", "multi", [{ type: "header", format: "text", text: "Fresh" }, body, buttons("mpm")]],
  ["SPM", "single", [product, body, buttons("spm")]],
  ["SPM without its button", "single", [{ type: "HEADER", format: "PRODUCT" }, body]],
  ["catalog", "catalog", [body, buttons("CATALOG")]],
  ["product-card carousel", "carousel", [body, { type: "CAROUSEL", cards: [card("spm"), card("SPM")] }]],
] as const)("%s shows a %s message", (_name, kind, components) => {
  expect(readTemplate(components)).toMatchObject({ kind, body: body.text });
});

test.each([
  ["plain text", [body]],
  ["a coupon", [body, buttons("QUICK_REPLY", "COPY_CODE")]],
  ["a carousel of links", [body, { type: "carousel", cards: [card("url"), card("url")] }]],
  ["a carousel without cards", [body, { type: "carousel", cards: [] }]],
  ["a catalog button beside another", [body, buttons("CATALOG", "QUICK_REPLY")]],
  ["a header that wants a picture", [{ type: "HEADER", format: "IMAGE" }, body, buttons("CATALOG")]],
  ["no body", [buttons("MPM")]],
  ["nothing", null],
  ["nonsense", [{ type: 7, buttons: "x" }, "BODY", { cards: [1] }]],
])("%s is none of ours", (_name, components) => {
  expect(readTemplate(components)).toBeNull();
});

test("placeholders come in the order in which their values are sent, with their examples", () => {
  const header = { type: "HEADER", format: "TEXT", text: "For {{1}}", example: { header_text: ["Rosa"] } };
  const swapped = { ...body, text: "{{2}} for {{1}} and {{ 2 }}" };
  const template = readTemplate([header, swapped, buttons("MPM")]);
  expect(template?.placeholders).toEqual([
    { part: "header", name: "1", example: "Rosa" },
    { part: "body", name: "1", example: "Rosa" },
    { part: "body", name: "2", example: "the farm" },
  ]);
  if (!template) return;
  const values = ["Ana", "Ben", "tea"];
  expect(fillTemplate(template, values)).toMatchObject({ header: "For Ana", body: "tea for Ben and tea" });
  expect(valuesOfPart(template, "body", values)).toEqual([
    { name: null, text: "Ben" },
    { name: null, text: "tea" },
  ]);
});

test("named placeholders are sent by their names", () => {
  const named = [
    { param_name: "who", example: "Rosa" },
    { param_name: "what", example: "tea" },
  ];
  const text = "{{what}} for {{who}}";
  const template = readTemplate([
    { type: "BODY", text, example: { body_text_named_params: named } },
    buttons("CATALOG"),
  ]);
  expect(template?.placeholders).toEqual([
    { part: "body", name: "what", example: "tea" },
    { part: "body", name: "who", example: "Rosa" },
  ]);
  if (!template) return;
  expect(fillTemplate(template, ["oil"]).body).toBe("oil for {{who}}");
  expect(valuesOfPart(template, "body", ["oil", "Ben"])).toEqual([
    { name: "what", text: "oil" },
    { name: "who", text: "Ben" },
  ]);
});
