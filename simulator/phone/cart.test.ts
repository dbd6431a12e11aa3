import { expect, test } from "vitest";
import { emptyCart, parseCart, quantityOf, withoutUnavailable, withQuantity } from "./cart";
import type { PhoneProduct } from "./phone-contract";

const product = (retailerId: string, isAvailable = true): PhoneProduct => ({
  retailerId,
  name: retailerId,
  description: "",
  brand: "",
  price: "1",
  currency: "EUR",
  isAvailable,
  pictureUrl: "",
});

test("fills in order, changes in place, remembers the newest message", () => {
  const one = withQuantity(emptyCart, "A", 1, "wamid.1");
  const two = withQuantity(withQuantity(one, "B", 1, "wamid.2"), "A", 3);
  expect(two).toEqual({
    lines: [
      { retailerId: "A", quantity: 3 },
      { retailerId: "B", quantity: 1 },
    ],
    messageId: "wamid.2",
  });
});

test("holds at most 99 of one product and drops a line at none", () => {
  const full = withQuantity(emptyCart, "A", 120);
  expect(quantityOf(full, "A")).toBe(99);
  expect(withQuantity(full, "A", 0)).toEqual(emptyCart);
});

test("splits off what is sold out or gone", () => {
  const cart = ["A", "B", "C"].reduce((filled, id) => withQuantity(filled, id, 1), emptyCart);
  const checked = withoutUnavailable(cart, [product("A"), product("B", false)]);
  expect(checked.removedIds).toEqual(["B", "C"]);
  expect(checked.cart.lines).toEqual([{ retailerId: "A", quantity: 1 }]);
});

test.each([null, "", "{", "[]", '{"lines":[{"retailerId":"A","quantity":0}]}'])(
  "starts empty from %j",
  (stored) => {
    expect(parseCart(stored)).toEqual(emptyCart);
  },
);
