import { createTranslator, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/client/api-client";
import {
  factsOfWarned,
  invalidForRecipient,
  invalidMessages,
  unknownProducts,
  warnedDraft,
  warnedMessages,
} from "@/lib/product-messages/invalid-messages.test-data";
import { findProblems, type MessageProblem } from "@/lib/product-messages/product-message-rules";
import en from "@/locales/en/productMessages.json";
import { ProblemLine } from "./problem-line";
import { refusalOf } from "./refusal";

const t = createTranslator({ locale: "en", messages: en });
const known = {
  name: "Tea",
  isHidden: false,
  availability: "in_stock",
  hasPhoto: true,
  isKnown: true,
} as const;
const products = new Map(Array.from({ length: 40 }, (_, index) => [`sku-${index}`, known]));

function shown(problem: MessageProblem): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ productMessages: en }} timeZone="UTC">
      <ProblemLine problem={problem} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, "");
}

const ofNobody = [...invalidMessages, ...unknownProducts].map((row) => ({ ...row, recipients: undefined }));
const ofSomebody = invalidForRecipient.map(({ customerName, ...row }) => ({
  ...row,
  recipients: [{ name: "Rosa", customerName, isWindowOpen: true, isOnThisNumber: true }],
}));

test.each([...ofNobody, ...ofSomebody].map((row) => [row.name, row] as const))(
  "the composer says of “%s” what the API says",
  (_, { draft, recipients }) => {
    const found = findProblems(draft, { products, ...(recipients && { recipients }) });
    const fields = found.map(({ code, path, values }) => ({ path, problem: code, values }));
    const refused = refusalOf(new ApiProblem("message_refused", { fields }));
    const sentences = found.map(({ code, values }) => t(`problem.${code}`, values));
    expect(found.map(shown)).toEqual(sentences);
    expect(refused.map(shown)).toEqual(sentences);
    expect(sentences.join().replace(/\{\{.*?\}\}/g, "")).not.toMatch(/[{}]/);
  },
);

test.each(warnedMessages.map((row) => [row.name, row] as const))(
  "the composer warns of “%s” in one sentence",
  (_, row) => {
    const found = findProblems(warnedDraft, factsOfWarned(row));
    const sentences = found.map(({ code, values }) => t(`problem.${code}`, values));
    // What a number lacks is put right in the settings, behind a link after the sentence.
    expect(found.map((problem) => shown(problem).replace(en.fix.settings, ""))).toEqual(sentences);
    expect(sentences.join()).not.toMatch(/[{}]/);
  },
);
