import { expect, test } from "vitest";
import { cleanDraft } from "./clean-draft";
import {
  factsOfWarned,
  invalidForRecipient,
  invalidMessages,
  tabledSkus,
  unknownProducts,
  validForRecipient,
  validMessages,
  warnedDraft,
  warnedMessages,
} from "./invalid-messages.test-data";
import { fillDraft, nameInText } from "./placeholders";
import { findProblems, isBlocked, type KnownProduct } from "./product-message-rules";
import { requestOfDraft } from "./request-of-draft";

const known: KnownProduct = {
  name: "Tea",
  isHidden: false,
  availability: "in_stock",
  hasPhoto: true,
  isKnown: true,
};
const facts = { products: new Map(tabledSkus.map((sku) => [sku, known])) };
const named = <Row extends { name: string }>(rows: Row[]) => rows.map((row) => [row.name, row] as const);

test("the table is long enough to walk, and no name is in it twice", () => {
  expect(invalidMessages.length).toBeGreaterThanOrEqual(40);
  const names = [...invalidMessages, ...validMessages, ...unknownProducts].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each(named([...invalidMessages, ...unknownProducts]))(
  "the rules refuse: %s",
  (_, { draft, problems }) => {
    expect(findProblems(draft, facts).map(({ code }) => code)).toEqual(problems);
  },
);

test.each(named(invalidMessages))("the builder refuses: %s", (_, { draft }) => {
  expect(() => requestOfDraft(cleanDraft(draft), "123")).toThrow(RangeError);
});

test.each(named(validMessages))("rules and builder take: %s", (_, { draft }) => {
  expect(findProblems(draft, facts)).toEqual([]);
  expect(requestOfDraft(cleanDraft(draft), "123")).toMatchObject({ type: "interactive" });
});

const factsFor = (customerName: string | null) => ({
  ...facts,
  recipients: [{ name: "Rosa", customerName, isWindowOpen: true, isOnThisNumber: true }],
});

test.each(named(invalidForRecipient))(
  "the rules refuse for this recipient: %s",
  (_, { draft, customerName, problems }) => {
    expect(findProblems(draft, factsFor(customerName)).map(({ code }) => code)).toEqual(problems);
  },
);

test.each(named(validForRecipient))(
  "rules and builder take for this recipient: %s",
  (_, { draft, customerName }) => {
    expect(findProblems(draft, factsFor(customerName))).toEqual([]);
    const filled = fillDraft(cleanDraft(draft), nameInText(customerName, draft.nameFallback));
    expect(requestOfDraft(filled, "123")).toMatchObject({ type: "interactive" });
  },
);

test.each(
  named(invalidForRecipient.filter(({ problems }) => !problems.some((code) => !code.endsWith("_for")))),
)("the builder refuses what was filled: %s", (_, { draft, customerName }) => {
  const filled = fillDraft(cleanDraft(draft), nameInText(customerName, draft.nameFallback));
  expect(() => requestOfDraft(filled, "123")).toThrow(RangeError);
});

test.each(named(warnedMessages))("%s is said and blocks nothing", (_, row) => {
  const found = findProblems(warnedDraft, factsOfWarned(row));
  expect(found.map(({ code }) => code)).toEqual(row.problems);
  expect(isBlocked(found)).toBe(false);
});
