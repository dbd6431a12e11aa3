import { itemCount } from "./cart";
import type { SheetActions } from "./screen-sheet";
import type { CartDesk } from "./use-cart";

export function ViewCartButton({ desk, actions }: { desk: CartDesk; actions: SheetActions }) {
  const count = itemCount(desk.cart.lines);
  if (count === 0) return null;
  return (
    <button type="button" className="wide-button" onClick={() => actions.open({ kind: "cart" })}>
      View cart ({count})
    </button>
  );
}
