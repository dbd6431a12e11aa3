"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { feedImportSchema } from "@/lib/catalog/contract";
import { postFile, postJson } from "@/lib/client/api-client";
import { queryKeys } from "@/lib/client/query-keys";

export type FeedSource = { url: string } | { file: File };

interface FeedImport {
  catalogId: string;
  source: FeedSource;
  /** Once the clerk has said so. */
  mayRemoveMany: boolean;
}

const path = "/api/catalog/imports";

export function useImportFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ catalogId, source, mayRemoveMany }: FeedImport) =>
      "url" in source
        ? postJson(path, { catalogId, url: source.url, mayRemoveMany }, feedImportSchema)
        : postFile(
            `${path}?${new URLSearchParams({ catalogId, mayRemoveMany: String(mayRemoveMany) })}`,
            source.file,
            feedImportSchema,
          ),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
