import type { Availability } from "@/lib/catalog/contract";
import { bodyMaxLength, footerMaxLength } from "@/lib/dialog360/limits";
import { blockIf, blockTooLong } from "./block-if";
import { maxRecipients, type ProductMessageDraft } from "./contract";
import { placeholderProblems } from "./placeholder-problems";
import { findWarnings } from "./preflight-warnings";
import { problemsOfKind } from "./problems-of-kind";
import { productProblems } from "./product-problems";
import { findTemplateProblems, type TemplateToCheck } from "./template-problems";

export const messageProblemCodes = [
  "header_missing",
  "header_not_allowed",
  "header_too_long",
  "body_missing",
  "body_too_long",
  "footer_not_allowed",
  "footer_too_long",
  "products_missing",
  "too_many_products",
  "too_many_sections",
  "section_empty",
  "section_title_missing",
  "section_title_too_long",
  "single_needs_one_product",
  "cards_too_few",
  "cards_too_many",
  "catalog_picture_missing",
  "catalog_needs_one_picture",
  "product_twice",
  "product_unknown",
  "product_hidden",
  "product_sold_out",
  "product_without_photo",
  "price_changed",
  "recipient_missing",
  "recipient_unknown",
  "too_many_recipients",
  "recipient_on_other_number",
  "window_closed",
  "template_missing",
  "template_not_approved",
  "template_other_kind",
  "template_section_title_missing",
  "template_value_missing",
  "template_name_unknown",
  "template_text_too_long",
  "window_closing",
  "number_limited",
  "number_blocked",
  "placeholder_unknown",
  "name_missing",
  "header_too_long_for",
  "body_too_long_for",
  "footer_too_long_for",
] as const;
export type MessageProblemCode = (typeof messageProblemCodes)[number];

export interface MessageProblem {
  /** Meta refuses what blocks; what warns is sent, and the customer sees less than meant. */
  severity: "blocks" | "warns";
  code: MessageProblemCode;
  /** Dotted path into the draft or, for recipients, into `conversationIds`. */
  path: string;
  values: Record<string, string | number>;
}

export interface KnownProduct {
  name: string;
  isHidden: boolean;
  availability: Availability;
  hasPhoto: boolean;
  /** False for a SKU that is in no catalog, or was removed from it. */
  isKnown: boolean;
  /** Since it was picked, each as staff read it. */
  priceChange?: { before: string; after: string } | null;
}

export interface RecipientToCheck {
  /** How staff know them. */
  name: string;
  isWindowOpen: boolean;
  /** Of an open window, as far as it is known. */
  windowMsLeft?: number;
  isOnThisNumber: boolean;
  /** What is written for `{{customer_name}}`; null for one known by a number alone. */
  customerName?: string | null;
}

export interface MessageFacts {
  products: ReadonlyMap<string, KnownProduct>;
  /** What Meta last said of the number. */
  health?: "available" | "limited" | "blocked" | "unknown" | null;
  /** Left out while nobody is to be chosen yet. */
  recipients?: readonly RecipientToCheck[];
  /** What those get whose window is closed, where one was chosen. */
  template?: TemplateToCheck | null | undefined;
}

/**
 * Everything that stands in the way of a product message or deserves a warning, in the order of the
 * form. Texts are measured in UTF-16 units. Limits: lib/dialog360/limits.ts; 360dialog.md §3.1 to §3.4.
 */
export function findProblems(draft: ProductMessageDraft, facts: MessageFacts): MessageProblem[] {
  return [
    ...problemsOfKind[draft.kind](draft),
    ...blockTooLong("body", draft.body, bodyMaxLength, "body_too_long"),
    ...blockTooLong("footer", draft.footer, footerMaxLength, "footer_too_long"),
    ...placeholderProblems(draft, facts.recipients ?? []),
    ...productProblems(draft, facts.products),
    ...(facts.recipients ? recipientProblems(draft, facts.recipients, facts.template ?? null) : []),
    ...findWarnings(facts),
  ];
}

export function isBlocked(problems: readonly MessageProblem[]): boolean {
  return problems.some((problem) => problem.severity === "blocks");
}

function recipientProblems(
  draft: ProductMessageDraft,
  recipients: readonly RecipientToCheck[],
  template: TemplateToCheck | null,
): MessageProblem[] {
  const count = recipients.length;
  return [
    ...blockIf(count === 0, "recipient_missing", "conversationIds"),
    ...blockIf(count > maxRecipients, "too_many_recipients", "conversationIds", {
      count,
      max: maxRecipients,
    }),
    ...recipients.flatMap(({ name, isWindowOpen, isOnThisNumber }, index) => {
      const path = `conversationIds.${index}`;
      return [
        ...blockIf(!isOnThisNumber, "recipient_on_other_number", path, { name }),
        ...blockIf(!isWindowOpen && template === null, "window_closed", path, { name }),
      ];
    }),
    ...templateProblems(draft, recipients, template),
  ];
}

function templateProblems(
  draft: ProductMessageDraft,
  recipients: readonly RecipientToCheck[],
  template: TemplateToCheck | null,
): MessageProblem[] {
  const closed = recipients.flatMap(({ isWindowOpen, name, customerName = null }, index) =>
    isWindowOpen ? [] : [{ name, customerName, index }],
  );
  return template && closed.length > 0 ? findTemplateProblems(draft, template, closed) : [];
}
