import type { BubbleProps } from "./message-bubble";
import type { PhoneMessage } from "./phone-contract";
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
        {summaryOf(quoted)}
      </span>
    </div>
  );
}

function summaryOf({ content }: PhoneMessage): string {
  switch (content.kind) {
    case "text":
      return content.text;
    case "product":
      return content.body ?? "Product";
    case "product_list":
      return content.header;
    case "order":
      return content.note === "" ? "Cart" : content.note;
    default:
      return "Message";
  }
}
