import { categories, goods, makers, productAt, tastes } from "@/bench/catalog/insert-products";
import { seededRandom } from "@/bench/traffic/seeded-random";
import type { ProductListQuery } from "@/lib/catalog/contract";

export const askedKinds = [
  "a SKU",
  "the beginning of a SKU",
  "a name",
  "two words",
  "a common word",
  "part of a word",
  "one letter",
  "two letters",
  "a slip in a word",
  "a slip in a SKU",
  "nothing there",
  "narrowed and sorted",
] as const;
export type AskedKind = (typeof askedKinds)[number];

export interface Asked {
  kind: AskedKind;
  query: Partial<ProductListQuery>;
}

/** The same searches for each size, as many of each kind. */
export function asSearches(size: number, count: number): Asked[] {
  const random = seededRandom(7);
  const product = () => productAt(random.whole(0, size - 1));
  const letter = () => String.fromCharCode(random.whole(97, 122));
  const swapped = (text: string) => {
    const at = random.whole(1, Math.max(1, text.length - 2));
    return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  };
  const words: Record<AskedKind, () => Partial<ProductListQuery>> = {
    "a SKU": () => ({ q: product().retailerId }),
    "the beginning of a SKU": () => ({ q: product().retailerId.slice(0, 7) }),
    "a name": () => ({ q: product().name }),
    "two words": () => ({ q: `${random.pick(makers)} ${random.pick(goods)}` }),
    "a common word": () => ({ q: random.pick([...tastes, ...goods, "organic"]) }),
    "part of a word": () => ({ q: random.pick(goods).slice(1, 5) }),
    "one letter": () => ({ q: letter() }),
    "two letters": () => ({ q: letter() + letter() }),
    "a slip in a word": () => ({ q: swapped(random.pick(goods)) }),
    "a slip in a SKU": () => ({ q: swapped(product().retailerId) }),
    "nothing there": () => ({ q: `${letter()}${letter()}q${letter()}zx${letter()}` }),
    "narrowed and sorted": () => ({
      q: random.pick(goods),
      category: random.pick(categories),
      sort: random.pick(["price_up", "price_down", "newest", "name"] as const),
    }),
  };
  return Array.from({ length: count }, (_, at) => {
    const kind = askedKinds[at % askedKinds.length] ?? "a name";
    return { kind, query: words[kind]() };
  });
}
