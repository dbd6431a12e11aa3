import { couponCode, requireCouponCode } from "./coupon-template";
import type { Dialog360Request } from "./dialog360-request";
import {
  limitedTimeOfferBodyMaxLength,
  limitedTimeOfferTextMaxLength,
  templateButtonTextMaxLength,
} from "./limits";
import { requireLength, requireSome } from "./require-limit";
import {
  bodyText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateText,
  templateDefinition,
} from "./template-definition";
import { buttonValue, type TemplateValues, templateMessage, textValues } from "./template-message";

export interface LimitedTimeOfferDefinitionInput extends TemplateIdentity {
  /** `handle` is what a resumable upload answered. */
  header?: { type: "image" | "video"; handle: string } | null;
  offer: string;
  hasExpiration: boolean;
  body: TemplateText;
  /** Null: no button that copies a code. */
  exampleCode: string | null;
  link: { text: string; url: string; example: string | null };
}

/** An offer that runs out; it has no footer. Source: 360dialog.md §6, Limited-time offer. */
export function defineLimitedTimeOfferTemplate(input: LimitedTimeOfferDefinitionInput): TemplateDefinition {
  const { header, offer, hasExpiration, exampleCode, link } = input;
  return templateDefinition(input, { body: input.body }, [
    ...(header
      ? [
          {
            type: "header",
            format: header.type,
            example: { header_handle: [requireSome("handle", header.handle)] },
          },
        ]
      : []),
    {
      type: "limited_time_offer",
      limited_time_offer: {
        text: requireLength("offer", offer, 1, limitedTimeOfferTextMaxLength),
        has_expiration: hasExpiration,
      },
    },
    bodyText(input.body, limitedTimeOfferBodyMaxLength),
    {
      type: "buttons",
      buttons: [
        ...(exampleCode === null ? [] : [{ type: "copy_code", example: requireCouponCode(exampleCode) }]),
        {
          type: "url",
          text: requireLength("button text", link.text, 1, templateButtonTextMaxLength),
          url: requireSome("button url", link.url),
          ...(link.example === null ? {} : { example: [requireSome("example", link.example)] }),
        },
      ],
    },
  ]);
}

export interface LimitedTimeOfferTemplateInput extends TemplateIdentity, Pick<TemplateValues, "body"> {
  header?: { type: "image" | "video"; vendorMediaId: string } | null;
  /** Null where the template has no expiration. */
  expiresAt: Date | null;
  code: string | null;
  /** What stands for `{{1}}` in the link. */
  urlValue: string | null;
}

export function buildLimitedTimeOfferTemplate(input: LimitedTimeOfferTemplateInput): Dialog360Request {
  const { header, expiresAt, code, urlValue } = input;
  const offer = { expiration_time_ms: expiresAt?.getTime() ?? 0 };
  return templateMessage(input, [
    ...(header
      ? [
          {
            type: "header",
            parameters: [
              { type: header.type, [header.type]: { id: requireSome("media id", header.vendorMediaId) } },
            ],
          },
        ]
      : []),
    ...textValues("body", input.body),
    ...(expiresAt
      ? [
          {
            type: "limited_time_offer",
            parameters: [{ type: "limited_time_offer", limited_time_offer: offer }],
          },
        ]
      : []),
    ...(code === null ? [] : [buttonValue("copy_code", 0, couponCode(code))]),
    // The link comes after the button that copies the code, where there is one.
    ...(urlValue === null
      ? []
      : [
          buttonValue("url", code === null ? 0 : 1, {
            type: "text",
            text: requireSome("url value", urlValue),
          }),
        ]),
  ]);
}
