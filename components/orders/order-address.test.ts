import { expect, test } from "vitest";
import { orderViews } from "@/lib/orders/contract";
import { orderHref, readOrderAddress } from "./order-address";

const orderId = "0190a1b2-0000-7000-8000-000000000001";

test("what is written is read back, for every view, with and without an order and a search", () => {
  for (const view of orderViews) {
    for (const id of [null, orderId]) {
      for (const q of ["", "قهوة & té"]) {
        const url = new URL(orderHref({ orderId: id, view, q }), "http://localhost");
        expect(readOrderAddress(url.pathname, url.searchParams)).toEqual({ orderId: id, view, q });
      }
    }
  }
});

test("the plain address is the list of new orders", () => {
  expect(orderHref({ orderId: null, view: "new", q: "" })).toBe("/orders");
  expect(readOrderAddress("/orders", new URLSearchParams("view=nonsense")).view).toBe("new");
});
