import type { ReactNode } from "react";
import { totalOf } from "@/simulator/catalog/price";
import type { ChatContent } from "@/simulator/state/chat-message";
import { itemCount, itemWords } from "./cart";
import { FormattedText } from "./formatted-text";
import { Icon } from "./icon";
import { type BubbleProps, MetaSpace } from "./message-bubble";
import { Picture } from "./picture";
import { totalText } from "./price";

type OrderContent = Extract<ChatContent, { kind: "order" }>;
type Props = BubbleProps & { content: OrderContent; meta: ReactNode };

export function orderTotal(content: OrderContent): string {
  return totalText(totalOf(content.items.map((item) => ({ ...item, amount: item.itemPrice }))));
}

export function OrderBubble({ content, message, view, meta, onOpen }: Props) {
  const first = view.products.find(({ retailerId }) => retailerId === content.items[0]?.retailerId);
  return (
    <>
      <div className="strip">
        <Picture product={first} className="strip-picture" />
        <div className="strip-words">
          <strong>
            <Icon name="cart" size={16} /> {itemWords(itemCount(content.items))}
          </strong>
          <span>{orderTotal(content)} (estimated total)</span>
        </div>
      </div>
      <p className="words" dir="auto">
        <FormattedText text={content.note} />
        <MetaSpace isMine />
      </p>
      {meta}
      <button
        type="button"
        className="bubble-action"
        onClick={() => onOpen({ kind: "order", messageId: message.id })}
      >
        View sent cart
      </button>
    </>
  );
}
