import type { Availability } from "./contract";

/** Availabilities with which WhatsApp lets a customer put a product into the cart. */
export const orderableAvailabilities: readonly Availability[] = [
  "in_stock",
  "preorder",
  "available_for_order",
];

/** Whether a customer can put a product of this availability into the cart. */
export function isAvailable(availability: Availability): boolean {
  return orderableAvailabilities.includes(availability);
}
