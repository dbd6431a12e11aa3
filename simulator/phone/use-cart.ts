import { useEffect, useState } from "react";
import { type Cart, parseCart, withoutUnavailable } from "./cart";
import type { PhoneProduct } from "./phone-contract";

export type CartDesk = { cart: Cart; change: (next: Cart) => void };

/** A cart of one customer on one device: it survives a reload and is shared by that device's tabs. */
export function useCart(
  customer: string,
  device: string,
  products: readonly PhoneProduct[],
  onRemoved: (retailerIds: readonly string[]) => void,
): CartDesk {
  const key = `phone-cart:${customer}:${device}`;
  const [cart, setCart] = useState(() => parseCart(localStorage.getItem(key)));

  function change(next: Cart) {
    localStorage.setItem(key, JSON.stringify(next));
    setCart(next);
  }

  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === key) setCart(parseCart(event.newValue));
    };
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, [key]);

  useEffect(() => {
    const checked = withoutUnavailable(cart, products);
    if (checked.removedIds.length === 0) return;
    localStorage.setItem(key, JSON.stringify(checked.cart));
    setCart(checked.cart);
    onRemoved(checked.removedIds);
  }, [cart, products, key, onRemoved]);

  return { cart, change };
}
