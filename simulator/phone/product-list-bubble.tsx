import type { ReactNode } from "react";
import type { ChatContent } from "@/simulator/state/chat-message";
import { itemWords } from "./cart";
import { FormattedText } from "./formatted-text";
import { type BubbleProps, MetaSpace } from "./message-bubble";
import { Picture } from "./picture";

type Props = BubbleProps & {
  content: Extract<ChatContent, { kind: "product_list" }>;
  meta: ReactNode;
};

export function ProductListBubble({ content, message, view, meta, onOpen }: Props) {
  const retailerIds = content.sections.flatMap((section) => section.retailerIds);
  const first = view.products.find(({ retailerId }) => retailerId === retailerIds[0]);
  return (
    <>
      <div className="strip">
        <Picture product={first} className="strip-picture" />
        <div className="strip-words">
          <strong dir="auto">{content.header}</strong>
          <span>{itemWords(retailerIds.length)}</span>
        </div>
      </div>
      <p className="words" dir="auto">
        <FormattedText text={content.body} />
        {content.footer === undefined && <MetaSpace isMine={false} />}
      </p>
      {content.footer !== undefined && (
        <p className="words footer" dir="auto">
          {content.footer}
          <MetaSpace isMine={false} />
        </p>
      )}
      {meta}
      <button
        type="button"
        className="bubble-action"
        onClick={() => onOpen({ kind: "items", messageId: message.id })}
      >
        View items
      </button>
    </>
  );
}
