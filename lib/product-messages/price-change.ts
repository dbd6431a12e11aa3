import type { ProductDto } from "@/lib/catalog/contract";
import { formatMoney } from "@/lib/shared/money";

type Priced = Pick<ProductDto, "price" | "salePrice">;

/** What customers pay now beside what they paid when it was picked, as staff read it; null where it is the same. */
export function priceChangeOf(
  before: Priced | undefined,
  now: Priced,
  locale: string,
): { before: string; after: string } | null {
  const [was, is] = [before?.salePrice ?? before?.price, now.salePrice ?? now.price];
  if (!was || !is || (was.amount === is.amount && was.currency === is.currency)) return null;
  return { before: formatMoney(was, locale), after: formatMoney(is, locale) };
}
