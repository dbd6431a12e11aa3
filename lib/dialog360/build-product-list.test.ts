import { describe, expect, test } from "vitest";
import { buildProductList } from "./build-product-list";
import * as limits from "./limits";

const input = {
  vendorCatalogId: "CATALOG_ID",
  header: "HEADER_CONTENT",
  body: "BODY_CONTENT",
  footer: "FOOTER_CONTENT",
  sections: [
    { title: "SECTION_TITLE", retailerIds: ["PRODUCT-SKU-1", "PRODUCT-SKU-2"] },
    { title: "SECTION_TITLE_2", retailerIds: ["PRODUCT-SKU-1"] },
  ],
};

const skus = (count: number) => Array.from({ length: count }, (_, index) => `SKU-${index}`);
const sections = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ title: `${index}`, retailerIds: ["SKU"] }));

describe("buildProductList", () => {
  test("is the example of 360dialog's page with its values filled in, key for key", () => {
    const example = {
      type: "interactive",
      interactive: {
        type: "product_list",
        header: { type: "text", text: "HEADER_CONTENT" },
        body: { text: "BODY_CONTENT" },
        footer: { text: "FOOTER_CONTENT" },
        action: {
          catalog_id: "CATALOG_ID",
          sections: [
            {
              title: "SECTION_TITLE",
              product_items: [
                { product_retailer_id: "PRODUCT-SKU-1" },
                { product_retailer_id: "PRODUCT-SKU-2" },
              ],
            },
            { title: "SECTION_TITLE_2", product_items: [{ product_retailer_id: "PRODUCT-SKU-1" }] },
          ],
        },
      },
    };
    expect(JSON.stringify(buildProductList(input))).toBe(JSON.stringify(example));
  });

  test("leaves out an empty footer and the empty title of an only section", () => {
    const { interactive } = buildProductList({
      ...input,
      footer: "",
      sections: [{ title: "", retailerIds: ["A"] }],
    });
    expect(interactive).not.toHaveProperty("footer");
    expect(interactive).toHaveProperty("action.sections", [
      { product_items: [{ product_retailer_id: "A" }] },
    ]);
  });

  const allowed: [string, Partial<typeof input>][] = [
    ["header at its limit", { header: "x".repeat(limits.headerMaxLength) }],
    ["body at its limit", { body: "x".repeat(limits.bodyMaxLength) }],
    ["footer at its limit", { footer: "x".repeat(limits.footerMaxLength) }],
    ["sections at their limit", { sections: sections(limits.maxSections) }],
    ["products at their limit", { sections: [{ title: "t", retailerIds: skus(limits.maxProducts) }] }],
    [
      "title at its limit",
      { sections: [{ title: "x".repeat(limits.sectionTitleMaxLength), retailerIds: ["A"] }] },
    ],
  ];
  test.each(allowed)("takes a %s", (_name, change) =>
    expect(() => buildProductList({ ...input, ...change })).not.toThrow(),
  );

  const refused: [string, Partial<typeof input>][] = [
    ["no header", { header: "" }],
    ["a header too long", { header: "x".repeat(limits.headerMaxLength + 1) }],
    ["no body", { body: "" }],
    ["a body too long", { body: "x".repeat(limits.bodyMaxLength + 1) }],
    ["a footer too long", { footer: "x".repeat(limits.footerMaxLength + 1) }],
    ["no sections", { sections: [] }],
    ["too many sections", { sections: sections(limits.maxSections + 1) }],
    [
      "a section without products",
      {
        sections: [
          { title: "t", retailerIds: [] },
          { title: "u", retailerIds: ["A"] },
        ],
      },
    ],
    [
      "too many products over all sections",
      {
        sections: [
          { title: "t", retailerIds: skus(30) },
          { title: "u", retailerIds: ["A"] },
        ],
      },
    ],
    [
      "a second section without title",
      {
        sections: [
          { title: "t", retailerIds: ["A"] },
          { title: "", retailerIds: ["B"] },
        ],
      },
    ],
    [
      "a title too long",
      { sections: [{ title: "x".repeat(limits.sectionTitleMaxLength + 1), retailerIds: ["A"] }] },
    ],
    ["an empty SKU", { sections: [{ title: "t", retailerIds: [""] }] }],
    ["no catalog", { vendorCatalogId: "" }],
  ];
  test.each(refused)("refuses %s", (_name, change) =>
    expect(() => buildProductList({ ...input, ...change })).toThrow(RangeError),
  );
});
