import { expect, test } from "vitest";
import { appErrorCodes } from "@/lib/shared/app-error";
import { languages } from "@/lib/staff/contract";
import { loadMessages } from "@/locales/messages";
import { problemWords } from "./problem-words";

test("every problem a caller may meet has words of its own", () => {
  expect(Object.keys(problemWords).sort()).toEqual([...appErrorCodes, "offline"].sort());
  expect(new Set(Object.values(problemWords)).size).toBe(Object.keys(problemWords).length);
});

test.each(languages)(
  "in %s the words are there, in at most two sentences, and none is left over",
  async (language) => {
    const { errors = {} } = await loadMessages(language);
    expect(Object.keys(errors).sort()).toEqual([...Object.values(problemWords), "details"].sort());
    for (const key of Object.values(problemWords)) {
      const words = errors[key];
      expect(words, key).toBeTypeOf("string");
      expect(String(words).match(/[.؟!](\s|$)/g)?.length ?? 0, key).toBeLessThanOrEqual(2);
    }
  },
);
