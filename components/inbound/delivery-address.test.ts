import { expect, test } from "vitest";
import { deliveryHref, readDeliveryAddress } from "./delivery-address";

test("what is written is read", () => {
  const address = { view: "trouble", q: "wamid.1 & more", channelId: "c", deliveryId: "d" } as const;
  const href = deliveryHref(address);
  expect(readDeliveryAddress(new URL(href, "http://x").searchParams)).toEqual(address);
  expect(deliveryHref({ view: "all", q: "", channelId: null, deliveryId: null })).toBe(
    "/settings/deliveries",
  );
});

test("what nobody wrote is all deliveries", () => {
  expect(readDeliveryAddress(new URLSearchParams("view=nonsense"))).toMatchObject({ view: "all", q: "" });
});
