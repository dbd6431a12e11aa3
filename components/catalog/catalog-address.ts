import { z } from "zod";
import { productSorts } from "@/lib/catalog/contract";
import { amountSchema } from "@/lib/shared/money";
import { type CatalogView, readCatalogView } from "./catalog-view";
import type { ProductListFilter } from "./product-list-path";

const path = "/catalog";
const text = z.string().min(1).optional().catch(undefined);
const amount = amountSchema.optional().catch(undefined);

const addressSchema = z.object({
  q: z.string().catch(""),
  availability: z.enum(["any", "available", "unavailable"]).catch("any"),
  catalogId: z.uuid().nullable().catch(null),
  collectionId: z.uuid().optional().catch(undefined),
  brand: text,
  category: text,
  priceFrom: amount,
  priceTo: amount,
  visibility: z.enum(["shown", "hidden"]).optional().catch(undefined),
  photo: z.enum(["with", "without"]).optional().catch(undefined),
  removed: z.literal("true").optional().catch(undefined),
  sort: z.enum(productSorts).optional().catch(undefined),
});

export const everything: ProductListFilter = { q: "", availability: "any", catalogId: null };

/** The URL is the view: a colleague who is sent it sees the same products, and the one that is open. */
export interface CatalogAddress {
  filter: ProductListFilter;
  /** Null: as the reader left it. */
  view: CatalogView | null;
  openId: string | null;
}

export function catalogHref(
  filter: ProductListFilter,
  { view = null, openId = null }: Partial<Omit<CatalogAddress, "filter">> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const isPlain = value === "" || value === null || value === undefined;
    if (!isPlain && !(name === "availability" && value === "any")) search.set(name, String(value));
  }
  if (view !== null) search.set("view", view);
  if (openId !== null) search.set("product", openId);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Reads what `catalogHref` wrote; anything unknown falls back to every product. */
export function readCatalogAddress(search: URLSearchParams): CatalogAddress {
  const { removed, ...address } = addressSchema.parse(Object.fromEntries(search));
  const given = Object.entries({ ...address, ...(removed && { removed: true as const }) });
  const known = given.filter(([, value]) => value !== undefined);
  return {
    filter: { ...everything, ...Object.fromEntries(known) },
    view: readCatalogView(search.get("view")),
    openId: z.uuid().nullable().catch(null).parse(search.get("product")),
  };
}
