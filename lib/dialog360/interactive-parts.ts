import type { Dialog360Json } from "./dialog360-request";
import { bodyMaxLength, footerMaxLength, headerMaxLength } from "./limits";
import { type MediaSource, mediaReference } from "./media-source";
import { requireLength } from "./require-limit";

/** Above the text: words, or a file. */
export type InteractiveHeader =
  | { type: "text"; text: string }
  | { type: "image" | "video" | "document"; source: MediaSource };

type Parts = { [key: string]: Dialog360Json };

/** Header, body and footer in the order of the documentation's examples; empty ones are left out. */
export function interactiveParts({
  header,
  body,
  footer,
}: {
  header?: InteractiveHeader | null;
  body: string;
  footer?: string | null;
}): Parts {
  return {
    ...(header ? { header: headerPart(header) } : {}),
    body: { text: requireLength("body", body, 1, bodyMaxLength) },
    ...footerPart(footer),
  };
}

export function footerPart(footer: string | null | undefined): Parts {
  return footer ? { footer: { text: requireLength("footer", footer, 1, footerMaxLength) } } : {};
}

function headerPart(header: InteractiveHeader): Parts {
  if (header.type === "text")
    return { type: "text", text: requireLength("header", header.text, 1, headerMaxLength) };
  return { type: header.type, [header.type]: mediaReference(header.source) };
}
