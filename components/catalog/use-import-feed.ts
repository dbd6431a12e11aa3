"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { feedImportSchema } from "@/lib/catalog/contract";
import { postJson } from "@/lib/client/api-client";
import { postFile } from "@/lib/client/post-file";
import { queryKeys } from "@/lib/client/query-keys";
import { compressedFile } from "./compressed-file";

export type FeedSource = { url: string } | { file: File };

interface FeedImport {
  catalogId: string;
  source: FeedSource;
  /** Only say what it would do. */
  isPreview: boolean;
  /** Once the clerk has said so. */
  mayRemoveMany: boolean;
}

const path = "/api/catalog/imports";

export function useImportFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ catalogId, source, isPreview, mayRemoveMany }: FeedImport) => {
      if ("url" in source) {
        return postJson(path, { catalogId, url: source.url, isPreview, mayRemoveMany }, feedImportSchema);
      }
      const choice = { catalogId, isPreview: String(isPreview), mayRemoveMany: String(mayRemoveMany) };
      const file = await compressedFile(source.file);
      return postFile(`${path}?${new URLSearchParams(choice)}`, file, feedImportSchema);
    },
    onSuccess: ({ isPreview }) =>
      isPreview || client.invalidateQueries({ queryKey: queryKeys.catalog.all() }),
  });
}
