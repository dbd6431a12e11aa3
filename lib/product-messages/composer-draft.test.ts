import { expect, test } from "vitest";
import { newId } from "@/lib/shared/ids";
import {
  type ComposerDraft,
  composerDraftSchema,
  isUntouched,
  messageOf,
  newComposerDraft,
  newSection,
} from "./composer-draft";

const defaults = { header: "Tea & Co", body: "Have a look." };
const product = {
  id: newId(),
  retailerId: "a",
  name: "Teapot",
  description: "",
  brand: null,
  category: null,
  variant: null,
  price: { amount: "1.5", currency: "EUR" },
  salePrice: null,
  availability: "in_stock" as const,
  isHidden: false,
  photoPath: null,
};
const recipient = {
  id: newId(),
  channelId: newId(),
  customer: { id: newId(), waId: "34600000001", userId: null, name: "Rosa", username: null },
  windowEndsAt: null,
};
const draft = newComposerDraft(defaults);
const withProducts = (count: number): ComposerDraft => ({
  ...draft,
  sections: [
    {
      ...newSection(),
      title: "Pots",
      products: Array.from({ length: count }, (_, index) => ({ ...product, retailerId: `${index}` })),
    },
  ],
});

test("a new draft is untouched until anything of it changes", () => {
  expect(isUntouched(draft, defaults)).toBe(true);
  expect(isUntouched({ ...draft, footer: "x" }, defaults)).toBe(false);
  expect(isUntouched({ ...draft, recipients: [recipient] }, defaults)).toBe(false);
  expect(isUntouched(withProducts(1), defaults)).toBe(false);
});

test("one product goes out single and without header, two as a list", () => {
  expect(messageOf(withProducts(1))).toMatchObject({
    kind: "single",
    header: "",
    sections: [{ title: "", retailerIds: ["0"] }],
  });
  expect(messageOf(withProducts(2))).toMatchObject({
    kind: "multi",
    header: "Tea & Co",
    sections: [{ title: "Pots" }],
  });
});

test("one product is a list where the clerk wants it or a second section stands open", () => {
  expect(messageOf({ ...withProducts(1), kind: "multi" }).kind).toBe("multi");
  const { sections } = withProducts(1);
  expect(messageOf({ ...draft, sections: [...sections, newSection()] }).kind).toBe("multi");
});

test("a draft survives being kept as text", () => {
  const kept = withProducts(2);
  expect(composerDraftSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
