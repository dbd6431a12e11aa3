import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { z } from "zod";
import { projectRoot } from "@/launch/project-root";
import type { Language } from "@/lib/staff/contract";

/** A sentence as the screens show it, by its key: `words("orders.move.accepted")`. An unknown key fails. */
export type StaffWords = (key: string, values?: Record<string, string | number>) => string;

type Sentences = string | { [key: string]: Sentences };
const sentencesSchema: z.ZodType<Sentences> = z.lazy(() =>
  z.union([z.string(), z.record(z.string(), sentencesSchema)]),
);

export function staffWords(language: Language = "en"): StaffWords {
  const folder = join(projectRoot, "locales", language);
  const sentences: Sentences = Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace(".json", ""), readSentences(join(folder, file))]),
  );
  return (key, values) => {
    const sentence = key.split(".").reduce(stepInto, sentences);
    if (typeof sentence !== "string") throw new Error(`${key} is no sentence in ${language}.`);
    return createTranslator({ locale: language, messages: { sentence } })("sentence", values);
  };
}

/** The words that begin every key, such as "orders", to see whether a bare key is on a screen. */
export function namespaces(): string[] {
  return readdirSync(join(projectRoot, "locales", "en")).map((file) => file.replace(".json", ""));
}

function stepInto(sentences: Sentences | undefined, step: string): Sentences | undefined {
  return typeof sentences === "object" ? sentences[step] : undefined;
}

function readSentences(file: string): Sentences {
  return sentencesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
