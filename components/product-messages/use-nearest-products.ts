"use client";

import { useQuery } from "@tanstack/react-query";
import type { ProductDto } from "@/lib/catalog/contract";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";
import { pastedProductsSchema } from "@/lib/product-messages/paste-contract";

/** For products that the catalog does not know any more: what it has that is nearest, by their SKU. */
export function useNearestProducts(
  catalogId: string | null,
  unknown: readonly Pick<ProductDto, "retailerId" | "name">[],
): ReadonlyMap<string, ProductDto> {
  const wanted = unknown.map(({ retailerId, name }) => ({ retailerId, text: name.replace(/[\s;|]+/g, " ") }));
  const found = useQuery({
    queryKey: [...queryKeys.catalog.products(), "nearest", catalogId, wanted],
    queryFn: () =>
      postJson(
        "/api/product-messages/pasted-products",
        { catalogId, text: wanted.map(({ text }) => text).join("\n") },
        pastedProductsSchema,
      ),
    enabled: catalogId !== null && wanted.length > 0,
  });
  if (!found.data) return new Map();
  const { lines, products } = found.data;
  const byRetailerId = new Map(products.map((product) => [product.retailerId, product]));
  return new Map(
    wanted.flatMap(({ retailerId }, index) => {
      const line = lines.find((candidate) => candidate.line === index + 1);
      const product = byRetailerId.get(line?.retailerId ?? line?.nearest[0] ?? "");
      return product ? [[retailerId, product] as const] : [];
    }),
  );
}
