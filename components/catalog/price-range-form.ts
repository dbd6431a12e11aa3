import { amountSchema, isLess } from "@/lib/shared/money";

export interface PriceRangeForm {
  /** As typed. */
  from: string;
  to: string;
}

export interface ReadPriceRange {
  from: string | null;
  to: string | null;
  problem: "wrong_from" | "wrong_to" | "swapped" | null;
}

/** What was typed as amounts; empty is open. */
export function readPriceRange(form: PriceRangeForm): ReadPriceRange {
  const [from, to] = [readTypedAmount(form.from), readTypedAmount(form.to)];
  if (from === undefined) return { from: null, to: null, problem: "wrong_from" };
  if (to === undefined) return { from: null, to: null, problem: "wrong_to" };
  const isSwapped = from !== null && to !== null && isLess(to, from);
  return { from, to, problem: isSwapped ? "swapped" : null };
}

/** Null for nothing, undefined for what is no amount; a comma is a decimal sign, Arabic digits are digits. */
export function readTypedAmount(text: string): string | null | undefined {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[,٫]/, ".");
  if (plain === "") return null;
  return /^\d/.test(plain) && amountSchema.safeParse(plain).success ? plain : undefined;
}
