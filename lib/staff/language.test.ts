import { expect, test } from "vitest";
import { languages } from "./contract";
import { directionOf, languageNames, languageOfHeader, parseLanguage } from "./language";

test.each([
  ["pt-BR,pt;q=0.9,en;q=0.8", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["es-419,es;q=0.9", "es"],
  ["ar-EG", "ar"],
  ["de-DE,de;q=0.9,es;q=0.5,en;q=0.4", "es"],
  ["en;q=0.2, es;q=0.9", "es"],
  ["es;q=0, en", "en"],
  ["de, fr", null],
  ["*", null],
  ["", null],
  [null, null],
  [";;;q=x,,", null],
])("a browser that prefers %j gets %s", (header, expected) => {
  expect(languageOfHeader(header)).toBe(expected);
});

test("a cookie counts only when it is one of ours, exactly", () => {
  expect(languages.map(parseLanguage)).toEqual([...languages]);
  for (const odd of ["EN", "pt", "de", "", "__proto__", null, undefined])
    expect(parseLanguage(odd)).toBeNull();
});

test("only Arabic is written from right to left, and every language has its own name", () => {
  expect(languages.filter((language) => directionOf(language) === "rtl")).toEqual(["ar"]);
  expect(new Set(languages.map((language) => languageNames[language])).size).toBe(languages.length);
});
