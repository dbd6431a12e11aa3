"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import {
  type CollectionChange,
  type CollectionProductsChange,
  type CollectionRule,
  collectionListSchema,
  collectionSchema,
  type NewCollection,
  rulePreviewSchema,
} from "@/lib/catalog/collection-contract";
import { type ProductDto, productPageSchema } from "@/lib/catalog/contract";
import { getJson, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

const path = "/api/catalog/collections";

export function useCollections(catalogId: string | null) {
  return useQuery({
    queryKey: queryKeys.catalog.collections(catalogId),
    queryFn: async ({ signal }) =>
      (
        await getJson(catalogId === null ? path : `${path}?catalogId=${catalogId}`, collectionListSchema, {
          signal,
        })
      ).collections,
  });
}

/** All of a collection's products: one by hand has a thousand at most. By rule: the first hundred. */
export function useCollectionProducts(collectionId: string, isWhole: boolean) {
  return useQuery({
    queryKey: queryKeys.catalog.collectionProducts(collectionId),
    queryFn: ({ signal }) => fetchCollectionProducts(collectionId, { isWhole, signal }),
  });
}

export async function fetchCollectionProducts(
  collectionId: string,
  { isWhole = true, ...options }: { isWhole?: boolean; signal?: AbortSignal } = {},
): Promise<ProductDto[]> {
  const products: ProductDto[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: z.output<typeof productPageSchema> = await getJson(
      `${path}/${collectionId}/products?limit=100${after}`,
      productPageSchema,
      options,
    );
    products.push(...page.items);
    cursor = page.nextCursor;
  } while (isWhole && cursor !== null);
  return products;
}

export function useRulePreview(catalogId: string, rule: CollectionRule | null) {
  return useQuery({
    queryKey: queryKeys.catalog.rulePreview({ catalogId, rule }),
    queryFn: () => postJson(`${path}/preview`, { catalogId, rule }, rulePreviewSchema),
    enabled: rule !== null,
  });
}

export function useCreateCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: NewCollection) => postJson(path, input, collectionSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}

export function useChangeCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: CollectionChange & { id: string }) =>
      postJson(`${path}/${id}`, change, z.object({})),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}

/** Shown at once; what the server then says counts. */
export function useChangeCollectionProducts(collectionId: string) {
  const client = useQueryClient();
  const queryKey = queryKeys.catalog.collectionProducts(collectionId);
  return useMutation({
    mutationFn: ({ change }: { change: CollectionProductsChange; shown: ProductDto[] }) =>
      postJson(`${path}/${collectionId}/products`, change, z.object({})),
    onMutate: async ({ shown }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, shown);
    },
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
