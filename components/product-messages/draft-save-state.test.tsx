import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import en from "@/locales/en/productMessages.json";
import { DraftSaveState } from "./draft-save-state";
import type { SaveState } from "./draft-saver";

const words = en.drafts.state;

test.each<[SaveState, string]>([
  [{ kind: "saved", at: null }, words.new],
  [{ kind: "saved", at: "2026-11-25T10:00:00.000Z" }, words.saved],
  [{ kind: "saving" }, words.saving],
  [{ kind: "waiting" }, words.offline],
  [{ kind: "refused", error: new Error() }, words.refused],
  [{ kind: "conflict", why: "changed_elsewhere", version: 2 }, words.conflict],
])("%j is said in words, and to screen readers", (state, said) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ productMessages: en }} timeZone="UTC">
      <DraftSaveState state={state} />
    </NextIntlClientProvider>,
  );
  expect(html).toContain('role="status"');
  expect(html.replace(/<[^>]+>/g, "")).toBe(said);
});
