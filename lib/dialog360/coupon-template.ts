import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import { couponCodeMaxLength, templateButtonTextMaxLength } from "./limits";
import {
  bodyText,
  headerText,
  requireButtonTexts,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateTexts,
  templateDefinition,
} from "./template-definition";
import { buttonValue, type TemplateValues, templateMessage, textValues } from "./template-message";

/** Quick replies first, then the one button that copies the code. Source: 360dialog.md §6, Coupon code. */
export function defineCouponTemplate(
  input: TemplateIdentity &
    Omit<TemplateTexts, "footer"> & { quickReplies?: readonly string[]; exampleCode: string },
): TemplateDefinition {
  const { quickReplies = [], exampleCode } = input;
  requireButtonTexts(quickReplies, templateButtonTextMaxLength);
  return templateDefinition(input, input, [
    ...headerText(input.header),
    bodyText(input.body),
    {
      type: "BUTTONS",
      buttons: [
        ...quickReplies.map((text) => ({ type: "QUICK_REPLY", text })),
        { type: "COPY_CODE", example: requireCouponCode(exampleCode) },
      ],
    },
  ]);
}

export interface CouponTemplateInput extends TemplateIdentity, TemplateValues {
  code: string;
  /** Where the button stands among the template's buttons, counted from 0. */
  buttonIndex: number;
}

export function buildCouponTemplate({ code, buttonIndex, ...input }: CouponTemplateInput): Dialog360Request {
  return templateMessage(input, [
    ...textValues("header", input.header),
    ...textValues("body", input.body),
    buttonValue("COPY_CODE", buttonIndex, couponCode(code)),
  ]);
}

export function couponCode(code: string): { [key: string]: Dialog360Json } {
  return { type: "coupon_code", coupon_code: requireCouponCode(code) };
}

/** Letters and digits, 1 to 15; throws a RangeError. */
export function requireCouponCode(code: string): string {
  if (!/^[a-z0-9]+$/i.test(code) || code.length > couponCodeMaxLength)
    throw new RangeError(`a coupon code has 1 to ${couponCodeMaxLength} letters and digits`);
  return code;
}
