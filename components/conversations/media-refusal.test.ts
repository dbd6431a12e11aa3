import { expect, test } from "vitest";
import { refusalWord } from "./media-refusal";

test.each([
  ["too_large", "refusedAs.tooLarge"],
  ["redirected", "refusedAs.address"],
  ["missing", "missing"],
  ["toString", "refused"],
  ["something new", "refused"],
  [null, "refused"],
])("%s is told as %s", (problem, word) => expect(refusalWord(problem)).toBe(word));
