import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CollectionRule } from "@/lib/catalog/collection-contract";
import catalog from "@/locales/en/catalog.json";
import { RuleWords } from "./rule-words";

function said(rule: CollectionRule): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ catalog }} timeZone="UTC">
      <RuleWords rule={rule} />
    </NextIntlClientProvider>,
  );
  return html
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test.each<[CollectionRule, string]>([
  [
    { match: "all", conditions: [{ field: "brand", values: ["Añón", "Olivar", "Ruiz"] }] },
    "Brand is Añón, Olivar, or Ruiz",
  ],
  [
    {
      match: "all",
      conditions: [
        { field: "category", values: ["Pantry > Oils"] },
        { field: "price", from: "4.5", to: null },
      ],
    },
    "All of these must hold Category is Pantry &gt; Oils Price is From 4.5",
  ],
  [
    {
      match: "any",
      conditions: [
        { field: "label", values: ["Gift"] },
        { field: "price", from: "1", to: "1200" },
      ],
    },
    "One of these must hold Label is Gift Price is 1 to 1,200",
  ],
])("%j", (rule, words) => expect(said(rule)).toBe(words));
