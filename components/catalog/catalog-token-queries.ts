"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { catalogTokenStateSchema } from "@/lib/catalog/graph-contract";
import { postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

export function tokenPath(catalogId: string): string {
  return `/api/catalog/${catalogId}/token`;
}

export function useRemoveCatalogToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (catalogId: string) =>
      postJson(`${tokenPath(catalogId)}/remove`, {}, catalogTokenStateSchema),
    onSettled: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
