import { bodyMaxLength, headerMaxLength, singleProductTemplateBodyMaxLength } from "@/lib/dialog360/limits";
import { approvedStatus, type TemplateDto } from "@/lib/templates/contract";
import { fillTemplate } from "@/lib/templates/fill-template";
import type { ProductMessageDraft } from "./contract";
import { fillText, hasName, nameInText, unknownPlaceholders } from "./placeholders";
import type { MessageProblem, MessageProblemCode, RecipientToCheck } from "./product-message-rules";

export interface TemplateToCheck {
  /** Null when there is none of that id any more. */
  template: TemplateDto | null;
  values: readonly string[];
}

/** A closed window's customer, with their place among all of them. */
export type ClosedRecipient = Pick<RecipientToCheck, "name" | "customerName"> & { index: number };

/** What stands in the way of sending a template to customers whose window is closed. */
export function findTemplateProblems(
  draft: ProductMessageDraft,
  { template, values }: TemplateToCheck,
  recipients: readonly ClosedRecipient[],
): MessageProblem[] {
  if (template === null) return [blocking("template_missing", "template")];
  const named = { template: template.name };
  if (template.status !== approvedStatus) return [blocking("template_not_approved", "template", named)];
  if (template.kind !== draft.kind) return [blocking("template_other_kind", "template", named)];
  const isUntitled = (title: string) =>
    draft.kind === "multi" && title.trim() === "" && draft.sections.length === 1;
  return [
    ...draft.sections.flatMap(({ title }, index) =>
      isUntitled(title)
        ? [blocking("template_section_title_missing", `sections.${index}.title`, { section: index + 1 })]
        : [],
    ),
    ...template.placeholders.flatMap(({ name }, index) =>
      (values[index] ?? "").trim() === ""
        ? [blocking("template_value_missing", `template.values.${index}`, { placeholder: name })]
        : [],
    ),
    ...template.placeholders.flatMap((_, index) =>
      unknownPlaceholders(values[index] ?? "").map((placeholder) =>
        blocking("placeholder_unknown", `template.values.${index}`, { placeholder }),
      ),
    ),
    ...recipients.flatMap(({ customerName, ...recipient }) =>
      recipientProblems(template, values, {
        ...recipient,
        text: nameInText(customerName ?? null, draft.nameFallback),
      }),
    ),
  ];
}

function recipientProblems(
  template: TemplateDto,
  values: readonly string[],
  { name, text, index }: { name: string; text: string; index: number },
): MessageProblem[] {
  const path = `conversationIds.${index}`;
  if (text === "" && values.some(hasName)) return [blocking("template_name_unknown", path, { name })];
  const { header, body } = fillTemplate(template, valuesFor(values, text));
  const max = template.kind === "single" ? singleProductTemplateBodyMaxLength : bodyMaxLength;
  const over = Math.max(body.length - max, (header ?? "").length - headerMaxLength);
  return over > 0 ? [blocking("template_text_too_long", path, { name, over })] : [];
}

/** The values with what the customer is called in them: `nameInText`. */
export function valuesFor(values: readonly string[], name: string): string[] {
  return values.map((value) => fillText(value, name).trim());
}

function blocking(
  code: MessageProblemCode,
  path: string,
  values: MessageProblem["values"] = {},
): MessageProblem {
  return { severity: "blocks", code, path, values };
}
