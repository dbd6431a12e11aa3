import type { ReactNode } from "react";
import type { ChatContent } from "@/simulator/state/chat-message";
import { FormattedText } from "./formatted-text";
import { type BubbleProps, MetaSpace } from "./message-bubble";
import { Picture } from "./picture";
import { Price } from "./price";

type Props = BubbleProps & {
  content: Extract<ChatContent, { kind: "product" }>;
  meta: ReactNode;
};

export function ProductBubble({ content, message, view, meta, onOpen }: Props) {
  const { retailerId, body, footer } = content;
  const product = view.products.find((one) => one.retailerId === retailerId);
  return (
    <>
      <div className="card">
        <Picture product={product} className="card-picture" />
        <div className="strip-words">
          <strong dir="auto">{product?.name ?? "No longer available"}</strong>
          {product && <Price product={product} />}
        </div>
      </div>
      {body !== undefined && (
        <p className="words" dir="auto">
          <FormattedText text={body} />
          {footer === undefined && <MetaSpace isMine={false} />}
        </p>
      )}
      <p className="words footer" dir="auto">
        {footer}
        {(footer !== undefined || body === undefined) && <MetaSpace isMine={false} />}
      </p>
      {meta}
      <button
        type="button"
        className="bubble-action"
        onClick={() => onOpen({ kind: "product", retailerId, messageId: message.id })}
      >
        View
      </button>
    </>
  );
}
