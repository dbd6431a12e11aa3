import type { BubbleProps } from "./message-bubble";
import { Picture } from "./picture";
import { Price } from "./price";

/** Products side by side, to be swiped; the list scrolls by keyboard too. */
export function ProductCards({
  retailerIds,
  message,
  view,
  onOpen,
}: BubbleProps & { retailerIds: readonly string[] }) {
  return (
    <ul className="cards" aria-label="Products">
      {retailerIds.map((retailerId) => {
        const product = view.products.find((one) => one.retailerId === retailerId);
        return (
          <li key={retailerId} className="card">
            <Picture product={product} className="card-picture" />
            <div className="strip-words">
              <strong dir="auto">{product?.name ?? "No longer available"}</strong>
              {product && <Price product={product} />}
            </div>
            <button
              type="button"
              className="bubble-action in-card"
              onClick={() => onOpen({ kind: "product", retailerId, messageId: message.id })}
            >
              View
            </button>
          </li>
        );
      })}
    </ul>
  );
}
