import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { feedMaxBytes } from "@/lib/catalog/contract";
import { ApiProblem } from "@/lib/client/api-client";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import { useFeedRefusal } from "./use-feed-refusal";
import { useImportReason } from "./use-import-reason";

function BothWords() {
  const reasonOf = useImportReason();
  const refusalOf = useFeedRefusal();
  const problem = "too_large";
  const error = new ApiProblem("fetch_refused", { fields: [{ path: "url", problem }] });
  return [reasonOf({ code: "fetch_refused", problem, found: null }), refusalOf(error)].join("|");
}

test("a feed that is too large is told the one limit, and never sent from address to file and back", () => {
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ catalog, errors }}>
      <BothWords />
    </NextIntlClientProvider>,
  );
  const [reason, refusal] = shown.split("|");
  expect(reason).toBe(refusal);
  expect(reason).toContain(`${feedMaxBytes / 1024 / 1024} MB`);
  const { fetchRefusals, fileTooLarge, refusals } = catalog.import;
  for (const words of [
    fetchRefusals.too_large,
    fileTooLarge,
    refusals.too_large,
    catalog.runs.reasons.too_large,
  ])
    expect(words).not.toMatch(/instead|\bsplit\b|as a file,/i);
});
