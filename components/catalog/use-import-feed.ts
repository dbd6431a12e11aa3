"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { feedImportSchema } from "@/lib/catalog/contract";
import { postFile, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

export type FeedSource = { url: string } | { file: File };

const path = "/api/catalog/imports";

export function useImportFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ catalogId, source }: { catalogId: string; source: FeedSource }) =>
      "url" in source
        ? postJson(path, { catalogId, url: source.url }, feedImportSchema)
        : postFile(`${path}?${new URLSearchParams({ catalogId })}`, source.file, feedImportSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
