import { expect, test } from "vitest";
import type { ProductMessageDraft, ProductMessageKind } from "@/lib/product-messages/contract";
import { requestOfTemplate } from "@/lib/product-messages/request-of-template";
import type { TemplateDto } from "@/lib/templates/contract";
import { readPreviewedTemplate } from "./previewed-template";

const sections = [
  { title: "Oils", retailerIds: ["A", "B"] },
  { title: "Salts", retailerIds: ["C"] },
];
const shows: [ProductMessageKind, ProductMessageDraft["sections"], object][] = [
  ["multi", sections, { kind: "list", header: "For Rosa", sections }],
  [
    "single",
    [{ title: "", retailerIds: ["A"] }],
    { kind: "single", sections: [{ title: null, retailerIds: ["A"] }] },
  ],
  ["carousel", sections, { kind: "carousel", sections: [{ title: null, retailerIds: ["A", "B", "C"] }] }],
  [
    "catalog",
    [{ title: "", retailerIds: ["A"] }],
    { kind: "catalog", sections: [{ title: null, retailerIds: ["A"] }] },
  ],
];

test.each(shows)("the phone shows of a %s template what is sent", (kind, given, expected) => {
  const hasHeader = kind === "multi";
  const template: TemplateDto = {
    ...{ id: "t", name: "fresh", language: "en", status: "approved", kind, body: "Hi {{1}}.", footer: "Bye" },
    header: hasHeader ? "For {{1}}" : null,
    placeholders: [
      ...(hasHeader ? [{ part: "header" as const, name: "1", example: null }] : []),
      { part: "body", name: "1", example: null },
    ],
  };
  const draft: ProductMessageDraft = { kind, header: "", body: "Look", footer: "", sections: given };
  const values = template.placeholders.map(() => "Rosa");
  const request = requestOfTemplate(draft, template, values, "123");
  const words = { body: "Hi Rosa.", footer: "Bye" };
  expect(readPreviewedTemplate(request, template, values)).toMatchObject({ ...words, ...expected });
});
