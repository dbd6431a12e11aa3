import { describe, expect, test } from "vitest";
import { buildProduct } from "./build-product";
import { buildText } from "./build-text";
import { bodyMaxLength, footerMaxLength, textMaxLength } from "./limits";

const input = {
  vendorCatalogId: "367025965434465",
  retailerId: "SKU-1",
  body: "BODY_TEXT",
  footer: "FOOTER_TEXT",
};

describe("buildProduct", () => {
  test("is the example of 360dialog's page with its values filled in, key for key", () => {
    const example = {
      type: "interactive",
      interactive: {
        type: "product",
        body: { text: "BODY_TEXT" },
        footer: { text: "FOOTER_TEXT" },
        action: { catalog_id: "367025965434465", product_retailer_id: "SKU-1" },
      },
    };
    expect(JSON.stringify(buildProduct(input))).toBe(JSON.stringify(example));
  });

  test("leaves out empty parts", () => {
    const action = { catalog_id: "367025965434465", product_retailer_id: "SKU-1" };
    expect(buildProduct({ ...input, body: "", footer: null }).interactive).toEqual({
      type: "product",
      action,
    });
  });

  test.each([
    { body: "x".repeat(bodyMaxLength + 1) },
    { footer: "x".repeat(footerMaxLength + 1) },
    { retailerId: "" },
    { vendorCatalogId: "" },
  ])("refuses %j", (change) => expect(() => buildProduct({ ...input, ...change })).toThrow(RangeError));
});

describe("buildText", () => {
  test("is Meta's text message", () => {
    expect(buildText("Hello")).toEqual({ type: "text", text: { body: "Hello" } });
  });

  test.each(["", "x".repeat(textMaxLength + 1)])("refuses a text beyond its limits", (text) => {
    expect(() => buildText(text)).toThrow(RangeError);
  });
});
