import type { PreviewedMessage } from "./previewed-message";

/** Body and footer of a bubble, each in the direction of its own words, with the time at the end. */
export function PhonePreviewTexts({ body, footer }: Pick<PreviewedMessage, "body" | "footer">) {
  return (
    <div className="px-2 pt-1.5 pb-1.5">
      {body !== null && (
        <p dir="auto" className="text-base leading-5 whitespace-pre-wrap wrap-anywhere">
          {body}
        </p>
      )}
      {footer !== null && (
        <p dir="auto" className="pt-1 text-sm leading-4.5 text-(--phone-soft) wrap-anywhere">
          {footer}
        </p>
      )}
      <p dir="ltr" className="text-end text-xs leading-4 text-(--phone-soft)">
        10:24
      </p>
    </div>
  );
}
