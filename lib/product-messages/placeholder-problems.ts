import { bodyMaxLength, footerMaxLength, headerMaxLength } from "@/lib/dialog360/limits";
import type { ProductMessageDraft } from "./contract";
import { fillText, hasName, nameInText, unknownPlaceholders, usesName } from "./placeholders";
import type { MessageProblem, RecipientToCheck } from "./product-message-rules";

const fields = [
  { key: "header", max: headerMaxLength, code: "header_too_long_for" },
  { key: "body", max: bodyMaxLength, code: "body_too_long_for" },
  { key: "footer", max: footerMaxLength, code: "footer_too_long_for" },
] as const;

/**
 * What is wrong about placeholders and about the texts they become. Lengths are measured with each
 * recipient's name in place; of those for whom a text is too long the longest name is told.
 */
export function placeholderProblems(
  draft: ProductMessageDraft,
  recipients: readonly RecipientToCheck[],
): MessageProblem[] {
  // Whose window is closed gets a template, which has texts of its own.
  const named = recipients.flatMap(({ name, customerName = null, isWindowOpen }, index) =>
    isWindowOpen ? [{ name, text: nameInText(customerName, draft.nameFallback), index }] : [],
  );
  return [
    ...fields.flatMap(({ key, max, code }) => [
      ...unknownPlaceholders(draft[key]).map((placeholder) =>
        blocks("placeholder_unknown", key, { placeholder }),
      ),
      ...tooLongFor(draft[key], named, max).map((values) => blocks(code, key, { ...values, max })),
    ]),
    ...(usesName(draft) ? named : []).flatMap(({ name, text, index }) =>
      text === "" ? [blocks("name_missing", `conversationIds.${index}`, { name })] : [],
    ),
  ];
}

function tooLongFor(text: string, named: readonly { name: string; text: string }[], max: number) {
  if (!hasName(text) || fillText(text, "").length > max) return [];
  const over = named
    .map((recipient) => ({ name: recipient.name, over: fillText(text, recipient.text).length - max }))
    .filter((recipient) => recipient.over > 0)
    .toSorted((one, other) => other.over - one.over);
  const [worst] = over;
  return worst ? [{ ...worst, count: over.length }] : [];
}

function blocks(
  code: MessageProblem["code"],
  path: string,
  values: MessageProblem["values"],
): MessageProblem {
  return { severity: "blocks", code, path, values };
}
