import fc from "fast-check";
import { expect, test } from "vitest";
import { countLines, cutPaste } from "./cut-paste";
import { pasteInputSchema, pasteMaxLength } from "./paste-contract";

test("a text that fits is looked up whole", () => {
  const text = "a".repeat(pasteMaxLength);
  expect(cutPaste(text)).toEqual({ text, rest: "" });
});

test.each([
  ["between lines, not through one", "POT-1\nCUP-1\nCUP-2", 9, "POT-1", "CUP-1\nCUP-2"],
  ["behind a line that fits to the last letter", "POT-1\nCUP-1\nCUP-2", 11, "POT-1\nCUP-1", "CUP-2"],
  ["with the line ends of Windows", "POT-1\r\nCUP-1", 8, "POT-1\r", "CUP-1"],
  ["of old spreadsheets", "POT-1\rCUP-1", 8, "POT-1", "CUP-1"],
  ["through a line only where it is too long itself", "abcdefgh", 5, "abcde", "fgh"],
  ["never through a character", "abcd\u{1F600}", 5, "abcd", "\u{1F600}"],
])("it is cut %s", (_, text, max, head, rest) => {
  expect(cutPaste(text, max)).toEqual({ text: head, rest });
});

test("whatever is pasted: each portion is taken, it goes on to the end, and no line is lost", () => {
  const line = fc.string({ maxLength: 30 }).map((text) => text.replace(/[\r\n]/g, ""));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 30, max: 60 }), (lines, max) => {
      const read: string[] = [];
      let rest = lines.join("\n");
      while (rest !== "") {
        const portion = cutPaste(rest, max);
        expect(portion.text.length).toBeLessThanOrEqual(max);
        expect(portion.rest.length).toBeLessThan(rest.length);
        read.push(...portion.text.split("\n"));
        rest = portion.rest;
      }
      const written = (all: string[]) => all.filter((text) => text !== "");
      expect(written(read)).toEqual(written(lines));
    }),
  );
});

test("a whole portion of the longest text is no bad request", () => {
  const { text, rest } = cutPaste("SKU-12345\n".repeat(15_000));
  const catalogId = "01a21364-61b1-7752-8ac3-d0c81dbbba0c";
  expect(pasteInputSchema.safeParse({ catalogId, text }).success).toBe(true);
  expect(countLines(text) + countLines(rest)).toBe(15_000);
});
