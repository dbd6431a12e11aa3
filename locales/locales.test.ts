import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/staff/contract";
import { loadMessages, type Sentences } from "@/locales/messages";
import { namespaces } from "@/locales/namespaces";

const root = fileURLToPath(new URL("..", import.meta.url));

function flatten(sentences: Sentences, prefix = ""): [string, string][] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The values a sentence needs, as `name:kind`; for a select also the choices, which the code names. */
function argumentsOf(elements: readonly Element[]): string[] {
  return elements.flatMap((element) => {
    // Kinds of the parser: 0 words, 1 value, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 #, 8 tag.
    if (element.type === 0 || element.type === 7) return [];
    if (element.type === 8) return [`<${element.value}>`, ...argumentsOf(element.children)];
    if (element.type !== 5 && element.type !== 6) return [`${element.value}:${element.type}`];
    const inside = Object.values(element.options).flatMap(({ value }) => argumentsOf(value));
    const choices = element.type === 5 ? Object.keys(element.options).sort().join("|") : "";
    return [`${element.value}:${element.type}:${choices}`, ...inside];
  });
}

function argumentSet(sentence: string, language: string): string[] {
  return [...new Set(argumentsOf(new IntlMessageFormat(sentence, language).getAst()))].sort();
}

test.each(languages)("%s has every file that is read, and no other", (language) => {
  const files = readdirSync(join(root, "locales", language)).sort();
  expect(files).toEqual(namespaces.map((namespace) => `${namespace}.json`).sort());
});

describe.each(languages)("%s", async (language) => {
  const english = flatten(await loadMessages("en"));
  const sentences = new Map(flatten(await loadMessages(language)));

  test("has the keys of English, in no file more or fewer", () => {
    expect([...sentences.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  test("has no empty sentence", () => {
    expect([...sentences].filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
  });

  test("asks for the same values as English", () => {
    const wrong = english
      .filter(([key]) => sentences.has(key))
      .map(([key, sentence]) => ({
        key,
        english: argumentSet(sentence, "en"),
        here: argumentSet(sentences.get(key) ?? "", language),
      }))
      .filter((row) => row.english.join() !== row.here.join());
    expect(wrong).toEqual([]);
  });

  test("has a form for every number that its plurals must cover", () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...sentences].filter(([, sentence]) => !coversPlurals(sentence, language, needed));
    expect(missing).toEqual([]);
  });
});

function coversPlurals(sentence: string, language: string, needed: readonly string[]): boolean {
  return pluralsOf(new IntlMessageFormat(sentence, language).getAst()).every((given) =>
    // Romance languages have a "many" for millions, which reads as "other" in what staff count.
    needed.every((category) => given.has(category) || (category === "many" && language !== "ar")),
  );
}

function pluralsOf(elements: readonly Element[]): Set<string>[] {
  return elements.flatMap((element) => {
    if (element.type === 8) return pluralsOf(element.children);
    if (element.type !== 5 && element.type !== 6) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    // Arabic's zero, one and two may be written as exact numbers.
    const exact = { "=0": "zero", "=1": "one", "=2": "two" };
    const forms = Object.keys(element.options).map(
      (form) => Object.entries(exact).find(([e]) => e === form)?.[1] ?? form,
    );
    return element.type === 6 ? [new Set(forms), ...inside] : inside;
  });
}

test("every file is read by some code", () => {
  const code = ["app", "components"].flatMap((folder) => readSources(join(root, folder))).join("\n");
  const unread = namespaces.filter((name) => !new RegExp(`Translations\\("${name}[".]`).test(code));
  expect(unread).toEqual([]);
});

function readSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readSources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}
