import { type Cart, itemCount, itemWords } from "./cart";
import { Icon } from "./icon";
import type { PhoneView } from "./phone-contract";
import type { Screen } from "./use-screens";

export function ChatHeader(props: {
  view: PhoneView;
  isConnected: boolean;
  cart: Cart;
  onOpen: (screen: Screen) => void;
}) {
  const { view, isConnected, cart, onOpen } = props;
  const count = itemCount(cart.lines);
  const presence = view.isShopTyping ? "typing…" : "Business account";
  return (
    <header className="chat-header">
      <span className="shop-avatar" aria-hidden="true">
        <Icon name="shop" size={22} />
      </span>
      <div className="chat-header-words">
        <h2>{view.shopName}</h2>
        <p aria-live="polite" className={view.isShopTyping ? "is-typing" : undefined}>
          {isConnected ? presence : "Connecting…"}
        </p>
      </div>
      {count > 0 && (
        <button
          type="button"
          className="round-button cart-button"
          aria-label={`View cart, ${itemWords(count)}`}
          onClick={() => onOpen({ kind: "cart" })}
        >
          <Icon name="cart" />
          <span className="badge">{count}</span>
        </button>
      )}
      <button
        type="button"
        className="round-button only-narrow"
        aria-label="Switch customer"
        onClick={() => onOpen({ kind: "people" })}
      >
        <Icon name="more" />
      </button>
    </header>
  );
}
