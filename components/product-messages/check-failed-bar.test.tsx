import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/client/api-client";
import errors from "@/locales/en/errors.json";
import en from "@/locales/en/productMessages.json";
import { CheckFailedBar, type DraftCheck } from "./check-failed-bar";

function shown(checks: DraftCheck[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ productMessages: en, errors }} timeZone="UTC">
      <CheckFailedBar checks={checks} />
    </NextIntlClientProvider>,
  );
}

test("a check that could not be made is said, with a way to make it again", () => {
  const failed = { error: new ApiProblem("unavailable"), retry: () => {}, isRetrying: false };
  const html = shown([
    { what: "products", ...failed },
    { what: "recipients", ...failed },
  ]);
  expect(html).toContain(en.check.products);
  expect(html).toContain(en.check.recipients);
  expect(html.match(/<button/g)).toHaveLength(2);
  expect(shown([])).toBe("");
});
