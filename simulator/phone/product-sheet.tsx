import { quantityOf, withQuantity } from "./cart";
import { Picture } from "./picture";
import { Price } from "./price";
import { QuantityStepper } from "./quantity-stepper";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { ViewCartButton } from "./view-cart-button";

export function ProductSheet(context: SheetContext & { retailerId: string; messageId: string | undefined }) {
  const { view, desk, actions, frame, retailerId, messageId } = context;
  const product = view.products.find((one) => one.retailerId === retailerId);
  if (!product) return null;
  const details = [product.brand, product.size].filter((detail) => detail !== undefined);
  return (
    <Sheet {...frame} title={product.name} bar={<ViewCartButton desk={desk} actions={actions} />}>
      <div className="sheet-body product-page">
        <Picture product={product} className="page-picture" />
        <div className="page-words">
          <p className="page-name" dir="auto">
            {product.name}
          </p>
          <p className="page-price">
            <Price product={product} />
          </p>
          <p className={product.isAvailable ? "stock" : "stock sold-out"}>
            {product.isAvailable ? "In stock" : "Out of stock"}
          </p>
        </div>
        <div className="page-actions">
          <button
            type="button"
            className="outline-button"
            onClick={() => actions.draft({ kind: "question", retailerId, messageId })}
          >
            Message business
          </button>
          {product.isAvailable && (
            <QuantityStepper
              name={product.name}
              quantity={quantityOf(desk.cart, retailerId)}
              onChange={(quantity) => desk.change(withQuantity(desk.cart, retailerId, quantity, messageId))}
            />
          )}
        </div>
        <div className="page-words">
          <p className="page-description" dir="auto">
            {product.description}
          </p>
          <p className="page-details">{details.join(" · ")}</p>
        </div>
      </div>
    </Sheet>
  );
}
