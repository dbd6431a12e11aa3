import type { BubbleProps } from "./message-bubble";
import { messageWords } from "./message-words";
import { Picture } from "./picture";
import { Price } from "./price";

/** What a text answers: another message, or the product it asks about. */
export function Quote({ message, view }: BubbleProps) {
  const { askedProductId, quotedId } = message;
  if (askedProductId !== undefined) {
    const product = view.products.find(({ retailerId }) => retailerId === askedProductId);
    return (
      <div className="quote">
        <Picture product={product} className="quote-picture" />
        <span className="quote-author">{product?.name ?? askedProductId}</span>
        {product && <Price product={product} />}
      </div>
    );
  }
  const quoted = view.messages.find(({ id }) => id === quotedId);
  if (!quoted) return null;
  return (
    <div className="quote">
      <span className="quote-author">{quoted.author === "customer" ? "You" : view.shopName}</span>
      <span className="quote-text" dir="auto">
        {messageWords(quoted.content)}
      </span>
    </div>
  );
}
