import { itemCount, itemWords } from "./cart";
import { orderTotal } from "./order-bubble";
import { Picture } from "./picture";
import { moneyText } from "./price";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";

export function OrderSheet({ view, frame, messageId }: SheetContext & { messageId: string }) {
  const content = view.messages.find(({ id }) => id === messageId)?.content;
  if (content?.kind !== "order") return null;
  return (
    <Sheet {...frame} title="Sent cart">
      <div className="sheet-body">
        <p className="total">
          <span>Estimated total</span>
          <strong>{orderTotal(content)}</strong>
          <small>
            {itemWords(itemCount(content.items))} sent to {view.shopName}.
          </small>
        </p>
        {content.note !== "" && (
          <p className="sent-note" dir="auto">
            {content.note}
          </p>
        )}
        <ul>
          {content.items.map((item) => {
            const product = view.products.find((one) => one.retailerId === item.retailerId);
            return (
              <li key={item.retailerId} className="product-row">
                <div className="product-open">
                  <Picture product={product} className="row-picture" />
                  <span className="row-name" dir="auto">
                    {product?.name ?? item.retailerId}
                  </span>
                  <span className="row-detail">Quantity {item.quantity}</span>
                  <span className="price">{moneyText(item.itemPrice, item.currency)}</span>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
    </Sheet>
  );
}
