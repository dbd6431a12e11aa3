import type { ReactNode } from "react";
import type { ContentOf } from "@/simulator/state/chat-content";
import { FormattedText } from "./formatted-text";
import { MediaView } from "./media-view";
import { MetaSpace } from "./message-bubble";

type Header = ContentOf<"link">["header"];

/** Header, body, footer and what can be tapped under them. */
export function FramedBubble(props: {
  header?: Header;
  body: string;
  footer?: string | undefined;
  isMine?: boolean;
  meta: ReactNode;
  children?: ReactNode;
}) {
  const { header, body, footer, isMine = false, meta, children } = props;
  return (
    <>
      {header?.media && <MediaView media={header.media} />}
      {header?.text !== undefined && (
        <p className="words heading" dir="auto">
          {header.text}
        </p>
      )}
      <p className="words" dir="auto">
        <FormattedText text={body} />
        {footer === undefined && <MetaSpace isMine={isMine} />}
      </p>
      {footer !== undefined && (
        <p className="words footer" dir="auto">
          {footer}
          <MetaSpace isMine={isMine} />
        </p>
      )}
      {meta}
      {children}
    </>
  );
}
