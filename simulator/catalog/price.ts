export type Priced = { price: string; salePrice?: string | undefined };

export function effectivePrice(product: Priced): string {
  return product.salePrice ?? product.price;
}

export type Money = { amount: string; currency: string };

/** Exact: amounts are added as integers of the finest scale that occurs. */
export function totalOf(lines: readonly (Money & { quantity: number })[]): Money[] {
  const currencies = [...new Set(lines.map((line) => line.currency))];
  return currencies.map((currency) => {
    const ours = lines.filter((line) => line.currency === currency);
    const scale = Math.max(0, ...ours.map((line) => decimalsOf(line.amount)));
    const sum = ours.reduce((total, line) => total + scaled(line.amount, scale) * BigInt(line.quantity), 0n);
    return { amount: unscaled(sum, scale), currency };
  });
}

function decimalsOf(amount: string): number {
  return amount.split(".")[1]?.length ?? 0;
}

function scaled(amount: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

function unscaled(value: bigint, scale: number): string {
  if (scale === 0) return value.toString();
  const digits = value.toString().padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
