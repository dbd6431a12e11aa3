import { parseAmount, parseCurrency } from "@/lib/shared/money";

/** A cart line in the words it came in. */
export interface RawCartLine {
  retailerId: string;
  quantityRaw: string;
  itemPriceRaw: string;
  currencyRaw: string;
}

export interface ReadCartLine {
  /** Null where the words say no number of pieces. */
  quantity: number | null;
  /** Exact decimal string in major units of the currency: WhatsApp scales no currency's prices. */
  unitPrice: string | null;
  currency: string | null;
}

/** WhatsApp's carts end at 99 pieces of one product; whatever a sender counts beyond that is still an order. */
const quantityMax = 999_999;

/**
 * Reads a cart line's quantity, price and currency, given as JSON numbers or as strings; what cannot be
 * read is null and never guessed. 360dialog.md §5, read 2026-11-22.
 */
export function readCartLine({ quantityRaw, itemPriceRaw, currencyRaw }: RawCartLine): ReadCartLine {
  return {
    quantity: readQuantity(quantityRaw),
    unitPrice: parseAmount(itemPriceRaw),
    currency: parseCurrency(currencyRaw),
  };
}

/** Whole pieces; `2.0` is two. */
function readQuantity(raw: string): number | null {
  const amount = parseAmount(raw);
  if (amount === null || !/^\d{1,6}$/.test(amount)) return null;
  const quantity = Number(amount);
  return quantity >= 1 && quantity <= quantityMax ? quantity : null;
}
