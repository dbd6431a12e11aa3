import type { WireLine } from "./cloud-envelope";

const scale = 6;

/** Totals per currency in millionths, added as whole numbers: nothing of what Cartdesk computes with. */
export function exactTotals(lines: readonly WireLine[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const { price, quantity, currency } of lines) {
    sums.set(currency, (sums.get(currency) ?? 0n) + millionths(price) * BigInt(quantity));
  }
  return Object.fromEntries([...sums].map(([currency, sum]) => [currency, sum.toString()]));
}

/** "15.5" is 15,500,000 millionths; more than six decimals are an error of the caller. */
export function millionths(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  if (fraction.length > scale) throw new Error(`${amount} has more than ${scale} decimals`);
  return BigInt(whole + fraction.padEnd(scale, "0"));
}
