import { isLess } from "@/lib/shared/money";

/** Whole numbers near the given prices, each once, in order: what ranges of prices are parted by. */
export function priceBounds(prices: readonly string[]): string[] {
  const rounded = prices.map((price) => roundAmount(price)).filter((price) => isLess("0", price));
  return [...new Set(rounded)].sort((a, b) => (isLess(a, b) ? -1 : 1));
}

/** To one digit, from twenty on to halves of it: 7.80 is 8, 23.10 is 25, 1312 is 1500. Below one it stays. */
function roundAmount(price: string): string {
  const value = Number(price);
  if (value < 1) return price;
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = value < 20 ? Math.max(1, unit / 2) : unit / 2;
  return (Math.round(value / step) * step).toFixed();
}
