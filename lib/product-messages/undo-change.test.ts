import { describe, expect, test } from "vitest";
import type { ProductDto } from "@/lib/catalog/contract";
import { maxProducts } from "@/lib/dialog360/limits";
import { newId } from "@/lib/shared/ids";
import { type ComposerDraft, newComposerDraft, newSection } from "./composer-draft";
import { addProduct, moveProducts, removeProduct, removeSection } from "./section-edits";
import { joinParts, openPart, partsOf, splitDraft } from "./split-draft";
import { undoChange } from "./undo-change";

const productOf = (retailerId: string): ProductDto => ({
  id: newId(),
  retailerId,
  name: `Tea ${retailerId}`,
  description: "",
  brand: null,
  category: null,
  variant: null,
  price: { amount: "5", currency: "EUR" },
  salePrice: null,
  availability: "in_stock",
  isHidden: false,
  photoPath: null,
});
const sectionOf = (title: string, ...skus: string[]) => ({
  ...newSection(),
  title,
  products: skus.map(productOf),
});
const recipientOf = (name: string) => ({
  id: newId(),
  channelId: newId(),
  customer: { id: newId(), waId: null, userId: null, name, username: null },
  windowEndsAt: null,
});
const [teas, pots] = [sectionOf("Teas", "a", "b", "c"), sectionOf("Pots", "p")];
const draft: ComposerDraft = {
  ...newComposerDraft({ header: "Tea & Co", body: "Look." }),
  sections: [teas, pots],
  recipients: [recipientOf("Rosa"), recipientOf("Pedro")],
};
type Edit = (draft: ComposerDraft) => ComposerDraft;
const dearer = { ...productOf("a"), price: { amount: "6", currency: "EUR" } };
const z = productOf("z");

const fixes: Record<string, Edit> = {
  "a shorter header": (now) => ({ ...now, header: "Tea" }),
  "the usual text": (now) => ({ ...now, body: "Have a look." }),
  "another kind": (now) => ({ ...now, kind: "carousel" }),
  "a product taken out": (now) => ({ ...now, sections: removeProduct(now.sections, "b") }),
  "a product moved to the end": (now) => ({
    ...now,
    sections: moveProducts(now.sections, ["a"], teas.id, 3),
  }),
  "a product replaced": (now) => withTeas(now, ([, ...rest]) => [z, ...rest]),
  "a price noted": (now) => withTeas(now, ([, ...rest]) => [dearer, ...rest]),
  "a section removed": (now) => ({ ...now, sections: removeSection(now.sections, pots.id) }),
  "a section named": (now) => ({
    ...now,
    sections: now.sections.map((own) => (own.id === pots.id ? { ...own, title: "Fine pots" } : own)),
  }),
  "a customer taken out": (now) => ({ ...now, recipients: now.recipients.slice(1) }),
};

function withTeas(now: ComposerDraft, change: (products: typeof teas.products) => typeof teas.products) {
  return {
    ...now,
    sections: now.sections.map((own) =>
      own.id === teas.id ? { ...own, products: change(own.products) } : own,
    ),
  };
}

const later = productOf("later");
const maria = recipientOf("Maria");
const typed: Edit = (now) => ({
  ...now,
  footer: "Until Sunday",
  sections: addProduct(now.sections, later, teas.id),
  recipients: [...now.recipients, maria],
});

describe.each(Object.entries(fixes))("%s", (_, fix) => {
  const after = fix(draft);

  test("is undone whole", () => {
    expect(after).not.toEqual(draft);
    expect(undoChange(draft, after)(after)).toEqual(draft);
  });

  test("is undone alone: what was written, picked and chosen since stays", () => {
    expect(undoChange(draft, after)(typed(after))).toEqual(typed(draft));
  });

  test("is undone in its own message when another one is open", () => {
    const other = { ...draft, id: newId(), body: "The second." };
    const both = { ...draft, further: [other].map(({ further: _f, ...part }) => part) };
    const fixed = fix(both);
    const undone = undoChange(both, fixed)(openPart(fixed, 1));
    expect(undone.position).toBe(1);
    expect(undone.body).toBe("The second.");
    expect(openPart(undone, 0).sections).toEqual(both.sections);
    expect(openPart(undone, 0).header).toBe(both.header);
  });
});

test("what was changed again since is left as it is", () => {
  const header = fixes["a shorter header"]?.(draft) ?? draft;
  expect(undoChange(draft, header)({ ...header, header: "Coffee" }).header).toBe("Coffee");
  const removed = fixes["a product taken out"]?.(draft) ?? draft;
  const again = { ...removed, sections: addProduct(removed.sections, productOf("b"), pots.id) };
  const back = undoChange(draft, removed)(again);
  const skus = back.sections.map((own) => own.products.map(({ retailerId }) => retailerId));
  expect(skus).toEqual([
    ["a", "c"],
    ["p", "b"],
  ]);
});

describe("a split", () => {
  const names = Array.from({ length: maxProducts + 5 }, (_, index) => `s${index}`);
  const large = { ...draft, sections: [sectionOf("All", ...names)] };
  const after = splitDraft(large);

  test("that nobody touched is as it was, for whom was chosen since", () => {
    expect(undoChange(large, after)(openPart(after, 1))).toEqual(large);
    const recipients = [maria];
    expect(undoChange(large, after)({ ...after, recipients })).toEqual({ ...large, recipients });
  });

  test("keeps what was picked and written since", () => {
    const written = { ...after, body: "New words", sections: addProduct(after.sections, later, null) };
    const undone = undoChange(large, after)(written);
    expect(partsOf(undone)).toHaveLength(1);
    expect(undone.body).toBe("New words");
    expect(undone.sections.flatMap(({ products }) => products)).toHaveLength(names.length + 1);
  });

  test("that was joined comes apart again", () => {
    const joined = joinParts(after);
    expect(undoChange(after, joined)(joined)).toEqual(after);
    expect(partsOf(undoChange(after, joined)({ ...joined, body: "New words" }))).toHaveLength(2);
  });
});
