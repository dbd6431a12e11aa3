import { expect, test } from "vitest";
import { cleanDraft } from "./clean-draft";
import type { ProductMessageDraft } from "./contract";

const draft: ProductMessageDraft = {
  kind: "multi",
  header: "  Tea \n",
  body: "a\n\nb ",
  footer: "   ",
  sections: [{ title: " Pots ", retailerIds: ["a "] }],
};

test("texts lose the white space around them, SKUs keep theirs", () => {
  expect(cleanDraft(draft)).toEqual({
    kind: "multi",
    header: "Tea",
    body: "a\n\nb",
    footer: "",
    sections: [{ title: "Pots", retailerIds: ["a "] }],
  });
});

test("what jsonb refuses becomes U+FFFD, and whole emoji stay", () => {
  const cleaned = cleanDraft({
    ...draft,
    header: "a\0b\uD83Dc🫖",
    sections: [{ title: "", retailerIds: ["x\uDC00"] }],
  });
  expect(cleaned.header).toBe("a\uFFFDb\uFFFDc🫖");
  expect(cleaned.sections[0]?.retailerIds).toEqual(["x\uFFFD"]);
});

test("a single product's section has no title", () => {
  expect(cleanDraft({ ...draft, kind: "single" }).sections).toEqual([{ title: "", retailerIds: ["a "] }]);
});
