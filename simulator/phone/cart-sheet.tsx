import { useState } from "react";
import { effectivePrice, totalOf } from "@/simulator/catalog/price";
import { emptyCart, itemCount, itemWords, withQuantity } from "./cart";
import { totalText } from "./price";
import { ProductRow } from "./product-row";
import { QuantityStepper } from "./quantity-stepper";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { tellSimulator } from "./tell-simulator";

export function CartSheet({ view, desk, actions, frame }: SheetContext) {
  const [note, setNote] = useState("");
  const [isSending, setIsSending] = useState(false);
  const { cart } = desk;
  const lines = cart.lines.flatMap(({ retailerId, quantity }) => {
    const product = view.products.find((one) => one.retailerId === retailerId);
    return product ? [{ product, quantity }] : [];
  });
  const total = totalOf(
    lines.map(({ product, quantity }) => ({
      amount: effectivePrice(product),
      currency: product.currency,
      quantity,
    })),
  );

  async function send() {
    if (isSending) return;
    setIsSending(true);
    const isSent = await tellSimulator("/phone/order", {
      customer: view.customer.waId,
      items: cart.lines,
      note,
      quotedId: cart.messageId,
    });
    setIsSending(false);
    if (!isSent) return actions.tell("The cart was not sent. Check it and try again.");
    desk.change(emptyCart);
    actions.closeAll();
  }

  if (lines.length === 0) {
    return (
      <Sheet {...frame} title="Your cart">
        <p className="sheet-empty">Your cart is empty.</p>
      </Sheet>
    );
  }
  const bar = (
    <>
      <textarea
        className="note-field"
        aria-label="Add a note"
        placeholder="Add a note"
        dir="auto"
        rows={1}
        maxLength={1024}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="button" className="wide-button" aria-disabled={isSending} onClick={send}>
        Send to business
      </button>
    </>
  );
  return (
    <Sheet {...frame} title="Your cart" bar={bar}>
      <div className="sheet-body">
        <p className="total">
          <span>Estimated total</span>
          <strong>{totalText(total)}</strong>
          <small>{itemWords(itemCount(cart.lines))}. The business confirms the final price.</small>
        </p>
        <ul>
          {lines.map(({ product, quantity }) => (
            <ProductRow
              key={product.retailerId}
              product={product}
              onOpen={() =>
                actions.open({
                  kind: "product",
                  retailerId: product.retailerId,
                  messageId: cart.messageId,
                })
              }
            >
              <QuantityStepper
                name={product.name}
                quantity={quantity}
                onChange={(next) => desk.change(withQuantity(cart, product.retailerId, next))}
              />
            </ProductRow>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
