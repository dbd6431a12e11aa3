import { expect, test } from "vitest";
import { deliveryHref, notNarrowed, readDeliveryAddress } from "./delivery-address";

test("what is written is read", () => {
  const narrowing = { door: "account", problem: "not_json", has: "failed" } as const;
  const address = {
    view: "trouble",
    q: "wamid.1 & more",
    channelId: "c",
    deliveryId: "d",
    ...narrowing,
  } as const;
  const href = deliveryHref(address);
  expect(readDeliveryAddress(new URL(href, "http://x").searchParams)).toEqual(address);
  expect(deliveryHref({ view: "all", q: "", channelId: null, deliveryId: null, ...notNarrowed })).toBe(
    "/settings/deliveries",
  );
});

test("what nobody wrote is all deliveries", () => {
  const search = new URLSearchParams("view=nonsense&door=back&problem=none&has=everything");
  expect(readDeliveryAddress(search)).toEqual({
    ...{ view: "all", q: "", channelId: null, deliveryId: null },
    ...notNarrowed,
  });
});
