import { expect, test } from "vitest";
import { newId } from "@/lib/shared/ids";
import { type ComposerDraft, messageOf, newComposerDraft, newSection } from "./composer-draft";
import { type FixFacts, fixesOf } from "./problem-fixes";
import { findProblems, type KnownProduct, type MessageProblemCode } from "./product-message-rules";

const defaults = { header: "Tea & Co", body: "Have a look.", nameFallback: "you" };
const empty = newComposerDraft(defaults);
const productOf = (retailerId: string) => ({
  id: newId(),
  retailerId,
  name: `Tea ${retailerId}`,
  description: "",
  brand: null,
  category: "Food > Tea",
  variant: null,
  price: { amount: "5", currency: "EUR" },
  salePrice: null,
  availability: "in_stock" as const,
  isHidden: false,
  photoPath: "/p",
});
const section = (title: string, ...skus: string[]) => ({
  ...newSection(),
  title,
  products: skus.map(productOf),
});
const skus = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);
const rosa = {
  id: newId(),
  channelId: newId(),
  customer: { id: newId(), waId: null, userId: null, name: null, username: null },
  windowEndsAt: null,
};
const list: ComposerDraft = { ...empty, sections: [section("", "a", "b")], recipients: [rosa] };
const nearest = new Map([["a", productOf("z")]]);
const current = new Map([["a", { ...productOf("a"), price: { amount: "6", currency: "EUR" } }]]);
const factsOf = (draft: ComposerDraft): FixFacts => ({ draft, defaults, current, nearest });

function problemsOf(draft: ComposerDraft, product: Partial<KnownProduct> = {}, isOpen = true) {
  const known = {
    name: "Tea",
    isHidden: false,
    availability: "in_stock",
    hasPhoto: true,
    isKnown: true,
  } as const;
  const all = draft.sections.flatMap(({ products }) => products.map(({ retailerId }) => retailerId));
  return findProblems(messageOf(draft), {
    products: new Map(all.map((sku) => [sku, sku === "a" ? { ...known, ...product } : known])),
    recipients: draft.recipients.map(() => ({
      name: "Rosa",
      customerName: null,
      isWindowOpen: isOpen,
      isOnThisNumber: isOpen,
    })),
  });
}

const long = "word ".repeat(300);
const rows: [MessageProblemCode, ComposerDraft, string[], Partial<KnownProduct>?, boolean?][] = [
  ["header_missing", { ...list, header: "" }, ["useHeader"]],
  ["header_too_long", { ...list, header: long }, ["shorten"]],
  ["body_missing", { ...list, body: " " }, ["useText"]],
  ["body_too_long", { ...list, body: "x".repeat(2000) }, ["shorten"]],
  ["footer_too_long", { ...list, footer: "🫖".repeat(31) }, ["shorten"]],
  ["section_title_too_long", { ...list, sections: [section(long, "a", "b")] }, ["shorten"]],
  ["section_title_missing", { ...list, sections: [section("A", "a"), section("", "b")] }, ["nameSection"]],
  ["section_empty", { ...list, sections: [section("A", "a"), section("B")] }, ["removeSection"]],
  ["too_many_products", { ...list, sections: [section("", ...skus(31))] }, ["split"]],
  ["too_many_sections", { ...list, sections: skus(11).map((sku) => section(sku, sku)) }, ["split"]],
  ["cards_too_few", { ...list, kind: "carousel", sections: [section("", "a")] }, ["asSingle"]],
  ["cards_too_many", { ...list, kind: "carousel", sections: [section("", ...skus(11))] }, ["asList"]],
  ["product_unknown", list, ["replaceWith", "remove"], { isKnown: false }],
  ["product_hidden", list, ["remove"], { isHidden: true }],
  ["product_sold_out", list, ["moveLast", "remove"], { availability: "out_of_stock" }],
  ["product_without_photo", list, ["moveLast", "remove"], { hasPhoto: false }],
  ["price_changed", list, ["noted"], { priceChange: { before: "5", after: "6" } }],
  ["window_closed", list, ["takeOut"], {}, false],
  ["recipient_on_other_number", list, ["takeOut"], {}, false],
  ["too_many_recipients", { ...list, recipients: skus(51).map(() => rosa) }, ["keepFirst"]],
  ["name_missing", { ...list, body: "{{customer_name}}", nameFallback: "" }, ["writeWord", "takeOut"]],
  ["placeholder_unknown", { ...list, body: "Hi {{name}}" }, ["useName", "remove"]],
];

test.each(rows)("%s is put right with one press", (code, draft, words, product, isOpen) => {
  const problem = problemsOf(draft, product, isOpen).find((found) => found.code === code);
  if (!problem) throw new Error(`${code} was not found`);
  const fixes = fixesOf(problem, factsOf(draft));
  expect(fixes.map(({ word }) => word)).toEqual(words);
  for (const { word, apply } of fixes) {
    const fixed = apply(draft);
    // What is only moved is still to be known, and what was noted is compared anew by whoever shows it.
    if (word === "moveLast")
      expect(fixed.sections[0]?.products.map(({ retailerId }) => retailerId)).toEqual(["b", "a"]);
    else if (word === "noted") expect(fixed.sections[0]?.products[0]?.price?.amount).toBe("6");
    else expect(problemsOf(fixed, product, isOpen).map((found) => found.code)).not.toContain(code);
    expect(fixed).not.toBe(draft);
  }
});

test("a customer who is not known any more is taken out with one press", () => {
  const recipients = [rosa, { ...rosa, id: newId() }];
  const draft = { ...list, recipients };
  const path = "conversationIds.1";
  const problem = { severity: "blocks", code: "recipient_unknown", path, values: { name: "Rosa" } } as const;
  const [fix, more] = fixesOf(problem, factsOf(draft));
  expect([fix?.word, more]).toEqual(["takeOut", undefined]);
  expect(fix?.apply(draft).recipients).toEqual([rosa]);
});

test("a shortened text ends at a word where that costs little, and never within a character", () => {
  const shorten = (footer: string) => {
    const draft = { ...list, footer };
    const problem = problemsOf(draft).find(({ code }) => code === "footer_too_long");
    return problem && fixesOf(problem, factsOf(draft))[0]?.apply(draft).footer;
  };
  expect(shorten(`${"a".repeat(50)} ${"b".repeat(30)}`)).toBe("a".repeat(50));
  expect(shorten(`a ${"b".repeat(80)}`)).toBe(`a ${"b".repeat(58)}`);
  expect(shorten(`x${"🫖".repeat(31)}`)).toBe(`x${"🫖".repeat(29)}`);
});

test("what is last already is not moved, and a product that is there already is not put in again", () => {
  const draft = { ...list, sections: [section("", "b", "z", "a")] };
  const soldOut = problemsOf(draft, { availability: "out_of_stock" })[0];
  const unknown = problemsOf(draft, { isKnown: false })[0];
  const wordsOf = (problem: typeof soldOut) =>
    problem && fixesOf(problem, factsOf(draft)).map(({ word }) => word);
  expect(wordsOf(soldOut)).toEqual(["remove"]);
  expect(wordsOf(unknown)).toEqual(["remove"]);
});
