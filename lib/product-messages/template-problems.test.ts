import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { languages } from "@/lib/staff/contract";
import type { TemplateDto } from "@/lib/templates/contract";
import ar from "@/locales/ar/productMessages.json";
import en from "@/locales/en/productMessages.json";
import es from "@/locales/es/productMessages.json";
import ptBR from "@/locales/pt-BR/productMessages.json";
import type { ProductMessageDraft } from "./contract";
import { namePlaceholder } from "./placeholders";
import { findProblems, type MessageProblem, type RecipientToCheck } from "./product-message-rules";
import { type TemplateToCheck, valuesFor } from "./template-problems";

const sentences = { ar, en, es, "pt-BR": ptBR };
const template: TemplateDto = {
  ...{
    id: "t",
    name: "fresh",
    language: "en",
    status: "approved",
    kind: "multi",
    header: "For {{1}}",
    footer: null,
  },
  body: "Hi {{1}}.",
  placeholders: [
    { part: "header", name: "1", example: null },
    { part: "body", name: "1", example: null },
  ],
};
const draft: ProductMessageDraft = {
  ...{ kind: "multi", header: "Tea", body: "Look", footer: "" },
  sections: [{ title: "All", retailerIds: ["a"] }],
};
const known = {
  name: "Oil",
  isHidden: false,
  availability: "in_stock",
  hasPhoto: true,
  isKnown: true,
} as const;
const rosa: RecipientToCheck = {
  name: "Rosa",
  customerName: "Rosa",
  isWindowOpen: false,
  isOnThisNumber: true,
};

function problemsOf(
  chosen: TemplateToCheck | null,
  recipients = [rosa],
  changes: Partial<ProductMessageDraft> = {},
): MessageProblem[] {
  const products = new Map([["a", known]]);
  return findProblems({ ...draft, ...changes }, { products, recipients, template: chosen });
}
const codesOf = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ code }) => code);
const untitled = { sections: [{ title: " ", retailerIds: ["a"] }] };
const nameless = { ...rosa, name: "+1 555", customerName: null };
const blank = { ...rosa, customerName: " \n " };

const table: [string, string[], ...Parameters<typeof problemsOf>][] = [
  ["nothing chosen", ["window_closed"], null],
  ["the right one", [], { template, values: ["Rosa", "Rosa"] }],
  ["one that is gone", ["template_missing"], { template: null, values: [] }],
  [
    "a paused one",
    ["template_not_approved"],
    { template: { ...template, status: "paused" }, values: ["a", "b"] },
  ],
  [
    "another kind",
    ["template_other_kind"],
    { template: { ...template, kind: "carousel" }, values: ["a", "b"] },
  ],
  ["no values", ["template_value_missing", "template_value_missing"], { template, values: [] }],
  ["a blank value", ["template_value_missing"], { template, values: ["a", " "] }],
  ["a header of 60", [], { template, values: ["x".repeat(56), "b"] }],
  ["a header of 61", ["template_text_too_long"], { template, values: ["x".repeat(57), "b"] }],
  ["a body of 1024", [], { template, values: ["a", "x".repeat(1020)] }],
  ["a body of 1025", ["template_text_too_long"], { template, values: ["a", "x".repeat(1021)] }],
  ["a name that is known", [], { template, values: [namePlaceholder, "b"] }],
  ["a name that is not", ["template_name_unknown"], { template, values: [namePlaceholder, "b"] }, [nameless]],
  [
    "a word for a name that is not",
    [],
    { template, values: ["{{ Customer_Name }}", "b"] },
    [nameless],
    { nameFallback: "you" },
  ],
  [
    "a name of blanks",
    ["template_name_unknown"],
    { template, values: ["{{ CUSTOMER_NAME }}", "b"] },
    [blank],
  ],
  ["a placeholder nobody knows", ["placeholder_unknown"], { template, values: ["{{ order }}", "b"] }],
  ["no title", ["template_section_title_missing"], { template, values: ["a", "b"] }, [rosa], untitled],
  ["every window open", [], { template: null, values: [] }, [{ ...rosa, isWindowOpen: true }], untitled],
];

test.each(table)("%s: %j", (_name, expected, ...given) => {
  expect(codesOf(...given)).toEqual(expected);
});

test.each(languages)("each is said in %s, with nothing left open", (language) => {
  const t = createTranslator({ locale: language, messages: sentences[language] });
  const problems = table.flatMap(([, , ...given]) => problemsOf(...given));
  for (const { code, values } of problems) {
    const said = t(`problem.${code}`, values).replace(`${values.placeholder}`, "");
    expect(said).toMatch(/^[^{}]{10,}$/);
  }
});

test.each([
  ["{{customer_name}}", "Ca$$h", "Ca$$h"],
  ["for {{ Customer_Name }}", "$& $1", "for $& $1"],
  [" {{customer_name}} ", "{{customer_name}}", "{{customer_name}}"],
])("%j is filled with %j", (value, name, filled) => {
  expect(valuesFor([value], name)).toEqual([filled]);
});
