import { z } from "zod";
import { mostOfOneProduct, type PhoneProduct } from "./phone-contract";

const cartSchema = z.object({
  lines: z.array(z.object({ retailerId: z.string(), quantity: z.number().int().min(1) })),
  /** The product message the cart was last filled from. */
  messageId: z.string().optional(),
});
export type Cart = z.infer<typeof cartSchema>;

export const emptyCart: Cart = { lines: [] };

export function parseCart(stored: string | null): Cart {
  try {
    return cartSchema.parse(JSON.parse(stored ?? ""));
  } catch {
    return emptyCart;
  }
}

export function quantityOf(cart: Cart, retailerId: string): number {
  return cart.lines.find((line) => line.retailerId === retailerId)?.quantity ?? 0;
}

export function withQuantity(cart: Cart, retailerId: string, quantity: number, messageId?: string): Cart {
  const kept = Math.min(Math.max(quantity, 0), mostOfOneProduct);
  const isNew = quantityOf(cart, retailerId) === 0;
  const lines = isNew
    ? [...cart.lines, { retailerId, quantity: kept }]
    : cart.lines.map((line) => (line.retailerId === retailerId ? { retailerId, quantity: kept } : line));
  const filled = lines.filter((line) => line.quantity > 0);
  return filled.length === 0 ? emptyCart : { lines: filled, messageId: messageId ?? cart.messageId };
}

/** Splits off what cannot be bought any more, as WhatsApp does with a cart it opens. */
export function withoutUnavailable(
  cart: Cart,
  products: readonly PhoneProduct[],
): { cart: Cart; removedIds: string[] } {
  const buyable = new Set(
    products.filter((product) => product.isAvailable).map((product) => product.retailerId),
  );
  const removedIds = cart.lines
    .map((line) => line.retailerId)
    .filter((retailerId) => !buyable.has(retailerId));
  if (removedIds.length === 0) return { cart, removedIds };
  const lines = cart.lines.filter((line) => buyable.has(line.retailerId));
  return { cart: lines.length === 0 ? emptyCart : { ...cart, lines }, removedIds };
}

export function itemCount(lines: readonly { quantity: number }[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0);
}

export function itemWords(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
