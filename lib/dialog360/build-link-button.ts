import type { Dialog360Request } from "./dialog360-request";
import { type InteractiveHeader, interactiveParts } from "./interactive-parts";
import { linkLabelMaxLength } from "./limits";
import { requireHttpUrl } from "./media-source";
import { requireLength } from "./require-limit";

export interface LinkButtonRequestInput {
  header?: InteractiveHeader | null;
  body: string;
  footer?: string | null;
  label: string;
  url: string;
}

/** A text with a button that opens an address; throws a RangeError. Source: 360dialog.md §7, `cta_url`. */
export function buildLinkButton({ label, url, ...parts }: LinkButtonRequestInput): Dialog360Request {
  return {
    type: "interactive",
    interactive: {
      type: "cta_url",
      ...interactiveParts(parts),
      action: {
        name: "cta_url",
        parameters: {
          display_text: requireLength("button label", label, 1, linkLabelMaxLength),
          url: requireHttpUrl("button url", url),
        },
      },
    },
  };
}
